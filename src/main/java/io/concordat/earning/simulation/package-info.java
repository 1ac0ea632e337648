/**
 * What facts would earn that nobody recorded: projected amounts with their trace, where the partner would stand, and the
 * effect on the margin. Nothing is stored.
 */
package io.concordat.earning.simulation;
