package io.concordat.core.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.concordat.core.money.Money;

/** Collects the entries of a posting. An amount of zero leaves no entry; a negative one is a mistake. */
public final class PostingBuilder {

    private final Source source;
    private final LocalDate effectiveOn;
    private final List<Entry> entries = new ArrayList<>();
    private Coding coding = Coding.NONE;

    PostingBuilder(Source source, LocalDate effectiveOn) {
        this.source = source;
        this.effectiveOn = effectiveOn;
    }

    public PostingBuilder debit(Account account, Money amount) {
        return add(account, amount, Side.DEBIT, null);
    }

    public PostingBuilder credit(Account account, Money amount) {
        return add(account, amount, Side.CREDIT, null);
    }

    /** As {@link #debit(Account, Money)}, with the rate that the amount was made with. */
    public PostingBuilder debit(Account account, Money amount, Conversion conversion) {
        return add(account, amount, Side.DEBIT, conversion);
    }

    /** As {@link #credit(Account, Money)}, with the rate that the amount was made with. */
    public PostingBuilder credit(Account account, Money amount, Conversion conversion) {
        return add(account, amount, Side.CREDIT, conversion);
    }

    /** What the general ledger is told. */
    public PostingBuilder coded(AccountingTreatment treatment, String generalLedgerCode) {
        coding = new Coding(treatment, generalLedgerCode);
        return this;
    }

    /** @throws UnbalancedPostingException when the entries do not add up to zero in a currency */
    public Posting build() {
        return new Posting(source, effectiveOn, coding, null, entries);
    }

    private PostingBuilder add(Account account, Money amount, Side side, Conversion conversion) {
        if (amount.isNegative() || !amount.currency().equals(account.currency())) {
            throw new IllegalArgumentException(amount + " cannot be booked on " + account.code() + " in "
                    + account.currency());
        }
        if (amount.minor() != 0) {
            entries.add(new Entry(account, amount.minor() * side.sign(), conversion));
        }
        return this;
    }
}
