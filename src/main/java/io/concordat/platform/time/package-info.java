/** Business time: the vendor's clock, and days in the vendor's time zone. */
package io.concordat.platform.time;
