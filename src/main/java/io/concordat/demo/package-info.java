/**
 * The demo story: two vendors with partners, a program, an offer and a handful of registrations, told through the use
 * cases themselves. On in dev mode; settable for the packaged service.
 */
package io.concordat.demo;
