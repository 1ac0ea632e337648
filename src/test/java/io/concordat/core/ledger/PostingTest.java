package io.concordat.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;

class PostingTest {

    private static final Currency EUR = Currency.of("EUR");
    private static final Currency USD = Currency.of("USD");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final UUID OWNER = new UUID(1, 2);
    private static final Source SOURCE = new Source("earning", OWNER, "accrual");
    private static final Account PAYABLE = Account.of(AccountKind.PARTNER_PAYABLE, OWNER, EUR);
    private static final Account CLEARING = Account.ofVendor(AccountKind.VENDOR_CLEARING, EUR);

    @Test
    void entriesAddUpToZeroInEveryCurrency() {
        Account dollars = Account.ofVendor(AccountKind.VENDOR_CLEARING, USD);

        assertThatThrownBy(() -> Posting.of(SOURCE, DAY).debit(PAYABLE, euros(100)).credit(CLEARING, euros(99)).build())
                .isInstanceOf(UnbalancedPostingException.class).hasMessageContaining("off by 1 minor units of EUR");
        assertThatThrownBy(() -> Posting.of(SOURCE, DAY).debit(PAYABLE, euros(100))
                .credit(dollars, Money.ofMinor(100, "USD")).build()).isInstanceOf(UnbalancedPostingException.class);
        assertThatThrownBy(() -> Posting.of(SOURCE, DAY).debit(PAYABLE, Money.ofMinor(1, "USD")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Posting.of(SOURCE, DAY).debit(PAYABLE, euros(0)).credit(CLEARING, euros(0)).build())
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2 to");
    }

    @Test
    void anAccountIsTheSameForEverybodyWhoNamesIt() {
        assertThat(PAYABLE.code()).isEqualTo("partner:" + OWNER + ":payable");
        assertThat(CLEARING.code()).isEqualTo("vendor:clearing");
        assertThat(PAYABLE.id()).isEqualTo(Account.of(AccountKind.PARTNER_PAYABLE, OWNER, EUR).id())
                .isNotEqualTo(Account.of(AccountKind.PARTNER_PAYABLE, OWNER, USD).id());
        assertThatThrownBy(() -> Account.ofVendor(AccountKind.PARTNER_PAYABLE, EUR))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Account.of(AccountKind.VENDOR_CLEARING, OWNER, EUR))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReversalIsThePostingOnTheOtherSideWithItsRate() {
        Posting posting = Posting.of(SOURCE, DAY)
                .debit(CLEARING, euros(250), new Conversion(USD, new BigDecimal("0.9200"), DAY))
                .credit(PAYABLE, euros(250)).coded(AccountingTreatment.COST_OF_SALES, "5000").build();
        Source by = new Source("earning", OWNER, "correction");

        Posting reversal = posting.reversal(by, DAY.plusDays(1));

        Balances balances = Balances.of(List.of(posting, reversal));
        assertThat(balances.all()).containsEntry(PAYABLE, 0L).containsEntry(CLEARING, 0L);
        assertThat(reversal.reverses()).isEqualTo(SOURCE);
        assertThat(reversal.coding()).isEqualTo(posting.coding());
        assertThat(reversal.entries().get(0).conversion().rate()).isEqualTo(new BigDecimal("0.92"));
    }

    @Test
    void everyChangeOfABatchChangesItsSeal() {
        Posting posting = Posting.of(SOURCE, DAY).debit(CLEARING, euros(250)).credit(PAYABLE, euros(250)).build();
        SealedPosting written = new SealedPosting(new UUID(5, 6), Instant.ofEpochSecond(1_000), "clerk", posting);
        List<UnaryOperator<Posting>> changes = List.of(p -> p,
                p -> Posting.move(SOURCE, DAY, euros(251), CLEARING, PAYABLE),
                p -> Posting.move(SOURCE, DAY, euros(250), PAYABLE, CLEARING),
                p -> Posting.move(SOURCE, DAY.plusDays(1), euros(250), CLEARING, PAYABLE),
                p -> Posting.move(new Source("earning", OWNER, "accrual2"), DAY, euros(250), CLEARING, PAYABLE),
                p -> new Posting(SOURCE, DAY, new Coding(null, "1"), null, p.entries()),
                p -> new Posting(SOURCE, DAY, Coding.NONE, new Source("a", OWNER, "b"), p.entries()),
                p -> new Posting(SOURCE, DAY, Coding.NONE, null, List.of(p.entries().get(0),
                        new Entry(PAYABLE, -250, new Conversion(USD, BigDecimal.ONE, DAY)))),
                p -> new Posting(SOURCE, DAY, Coding.NONE, null, List.of(p.entries().get(1), p.entries().get(0))));
        Set<String> seals = new HashSet<>();
        changes.forEach(change -> seals.add(seal(SealHash.genesis(), 1,
                new SealedPosting(written.id(), written.recordedAt(), "clerk", change.apply(posting)))));
        seals.add(seal(SealHash.genesis(), 2, written));
        seals.add(seal(SealHash.genesis(), 1, written, written));
        seals.add(seal(new byte[]{1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5,
                6, 7, 8}, 1, written));
        seals.add(
                seal(SealHash.genesis(), 1, new SealedPosting(written.id(), written.recordedAt(), "clerks", posting)));
        seals.add(seal(SealHash.genesis(), 1,
                new SealedPosting(written.id(), written.recordedAt().plusNanos(1_000), "clerk", posting)));
        seals.add(seal(SealHash.genesis(), 1,
                new SealedPosting(new UUID(5, 7), written.recordedAt(), "clerk", posting)));

        assertThat(seals).hasSize(changes.size() + 6);
        assertThat(seal(SealHash.genesis(), 1, written)).isIn(seals);
    }

    private static String seal(byte[] previous, long number, SealedPosting... batch) {
        SealHash hash = new SealHash(previous, number);
        for (SealedPosting posting : batch) {
            hash.add(posting);
        }
        return HexFormat.of().formatHex(hash.seal());
    }

    private static Money euros(long minor) {
        return new Money(minor, EUR);
    }
}
