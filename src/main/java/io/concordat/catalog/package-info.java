/**
 * Programs of a vendor: their days and status, and the registration policies that deals are decided by. Who is enrolled
 * from when to when is in {@code catalog.enrollment}, what is offered in {@code catalog.offer}.
 */
package io.concordat.catalog;
