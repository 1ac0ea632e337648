/** Failures that callers understand: their kinds and codes, and how each door shows them. */
package io.concordat.platform.error;
