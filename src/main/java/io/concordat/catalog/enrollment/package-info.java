/**
 * Enrollments: which partner is in which program from when to when. They are dated, since what a partner may register
 * and earn on a day depends on the programs of that day.
 */
package io.concordat.catalog.enrollment;
