/** Business calendars: a vendor's working hours and holidays, by which deadlines in business hours are counted. */
package io.concordat.platform.calendar;
