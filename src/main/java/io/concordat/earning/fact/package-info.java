/**
 * What happened: facts as their sources tell them, by external id and version, stored and never changed. Whom a fact concerns is
 * evaluated again; what a fact earns is decided elsewhere.
 */
package io.concordat.earning.fact;
