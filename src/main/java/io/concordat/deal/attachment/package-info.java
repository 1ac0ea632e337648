/**
 * Files beside a registration: taken in piece by piece, hashed by the service, looked at before they are believed, stored
 * once per vendor, and append-only as soon as the registration is decided.
 */
package io.concordat.deal.attachment;
