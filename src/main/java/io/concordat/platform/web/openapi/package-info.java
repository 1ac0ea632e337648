/** Completes the OpenAPI document at build time: texts from the GraphQL annotations, error answers, headers, examples. */
package io.concordat.platform.web.openapi;
