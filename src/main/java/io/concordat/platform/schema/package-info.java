/**
 * JSON Schema that vendors write themselves and the input of others is checked by: what a schema may be, so that no schema
 * can hurt the service, and what a document has to be to keep to it.
 */
package io.concordat.platform.schema;
