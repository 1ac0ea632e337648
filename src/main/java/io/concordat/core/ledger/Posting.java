package io.concordat.core.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.concordat.core.money.Money;

/**
 * What is written to the ledger as a whole or not at all. Its entries add up to zero in every currency.
 *
 * @param source why it is made; there is one posting of a source
 * @param effectiveOn the day to which accounting counts it
 * @param coding what the general ledger is told
 * @param reverses the source of the posting that this one compensates, or {@code null}
 * @param entries two or more
 */
public record Posting(Source source, LocalDate effectiveOn, Coding coding, Source reverses, List<Entry> entries) {

    private static final int MOST_ENTRIES = 1_000;

    /** @throws UnbalancedPostingException when the entries do not add up to zero in a currency */
    public Posting {
        Objects.requireNonNull(source);
        Objects.requireNonNull(effectiveOn);
        Objects.requireNonNull(coding);
        entries = List.copyOf(entries);
        if (entries.size() < 2 || entries.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException("A posting has 2 to " + MOST_ENTRIES + " entries: " + source);
        }
        requireBalance(source, entries);
    }

    /** @return the beginning of a posting without entries */
    public static PostingBuilder of(Source source, LocalDate effectiveOn) {
        return new PostingBuilder(source, effectiveOn);
    }

    /**
     * A posting of two entries.
     *
     * @param amount above zero
     * @param debit where it goes to
     * @param credit where it comes from
     */
    public static Posting move(Source source, LocalDate effectiveOn, Money amount, Account debit, Account credit) {
        return of(source, effectiveOn).debit(debit, amount).credit(credit, amount).build();
    }

    /**
     * The compensation of this posting: every entry on the other side, with the rate that it was made with. Nothing is ever
     * taken out of a ledger; a mistake and its correction stay.
     *
     * @param by source of the reversal
     * @param on the day to which accounting counts the reversal
     */
    public Posting reversal(Source by, LocalDate on) {
        return new Posting(by, on, coding, source, entries.stream().map(Entry::reversed).toList());
    }

    private static void requireBalance(Source source, List<Entry> entries) {
        Entry first = entries.get(0);
        Entry second = entries.get(1);
        if (entries.size() == 2 && first.debitMinor() == -second.debitMinor()
                && first.account().currency().equals(second.account().currency())) {
            return;
        }
        Map<String, Long> sums = new TreeMap<>();
        entries.forEach(entry -> sums.merge(entry.account().currency().code(), entry.debitMinor(), Math::addExact));
        sums.forEach((currency, sum) -> {
            if (sum != 0) {
                throw new UnbalancedPostingException(source, currency, sum);
            }
        });
    }
}
