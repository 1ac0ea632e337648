/** Holds the two contracts and the doors to their word: documents, bad input, permissions, GraphQL over HTTP. */
package io.concordat.contract;
