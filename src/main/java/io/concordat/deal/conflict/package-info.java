/**
 * Conflicts as records: the parties, what each had for every rule, the ruling and who gave it, the deadline, the appeal.
 */
package io.concordat.deal.conflict;
