/**
 * Many lines at once: imports that are streamed in and answered line by line, that go on where they broke off and never do
 * a line twice; and exports that are streamed out. Each line goes through the use case of the single door.
 */
package io.concordat.deal.bulk;
