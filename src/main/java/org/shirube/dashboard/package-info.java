/**
 * Read models and pages over all features: home pages, the team's matrix, the whole body's figures. Nobody imports it.
 */
package org.shirube.dashboard;
