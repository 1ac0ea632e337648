/**
 * What a partner has earned and why: facts and terms in, amounts and their explanation out. Split into {@code fact},
 * {@code formula}, {@code terms}, {@code evaluation}, {@code settlement}; decision 0040 tells the model.
 */
package io.concordat.core.earning;
