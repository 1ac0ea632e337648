/**
 * What a period would have earned under other versions of offers, per partner and in total, as a stream. Nothing is stored.
 */
package io.concordat.earning.replay;
