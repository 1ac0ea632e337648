/**
 * Extensions of a protection: a request before the window ends, with evidence, decided by the program's rule or by a
 * reviewer. The window itself, its length and its end belong to the registration.
 */
package io.concordat.deal.protection;
