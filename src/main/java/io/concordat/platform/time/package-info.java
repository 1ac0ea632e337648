/** Business time: the vendor's clock, days in its time zone, working hours and holidays. */
package io.concordat.platform.time;
