/** How an amount came about, step by step, in words and numbers that a partner can follow. */
package io.concordat.core.earning.trace;
