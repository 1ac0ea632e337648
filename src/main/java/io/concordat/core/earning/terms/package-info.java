/** What a version of an offer promises and limits: pure data, with rules of the vendor behind interfaces. */
package io.concordat.core.earning.terms;
