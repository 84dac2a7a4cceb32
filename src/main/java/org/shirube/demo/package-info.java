/**
 * The demo town あけぼの市 and its neighbour みなと町: made at the first start in demo mode, always the same, through the
 * doors that imported data go through. All names are invented.
 */
package org.shirube.demo;
