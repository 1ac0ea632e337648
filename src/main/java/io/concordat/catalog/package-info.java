/**
 * Programs of a vendor: their days and status, the registration policies that deals are decided by, and which partners
 * are enrolled from when to when. What is paid is in {@code catalog.offer}.
 */
package io.concordat.catalog;
