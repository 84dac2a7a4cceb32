/**
 * The frame of the public API: where it lies, what an error looks like, how a list is paged. The resources themselves stand
 * in the features.
 */
package org.shirube.platform.api;
