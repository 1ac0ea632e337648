package io.concordat.earning.replay;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;
import io.concordat.platform.input.MoneyValue;

/** What was recorded and what is replayed, by offer and currency. Not for several threads. */
final class Tallies {

    private record Key(String offer, String currency) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byOffer = offer.compareTo(other.offer);
            return byOffer == 0 ? currency.compareTo(other.currency) : byOffer;
        }
    }

    private final Map<Key, long[]> amounts = new TreeMap<>();

    void recorded(String offer, String currency, long minor) {
        at(offer, currency)[0] += minor;
    }

    void replayed(String offer, String currency, long minor) {
        at(offer, currency)[1] += minor;
    }

    void addAll(Tallies others) {
        others.amounts.forEach((key, both) -> {
            recorded(key.offer(), key.currency(), both[0]);
            replayed(key.offer(), key.currency(), both[1]);
        });
    }

    List<ReplayedAmount> lines() {
        return amounts.entrySet().stream().map(each -> {
            Currency currency = Currency.of(each.getKey().currency());
            Money actual = new Money(each.getValue()[0], currency);
            Money replayed = new Money(each.getValue()[1], currency);
            return new ReplayedAmount(each.getKey().offer(), MoneyValue.of(actual), MoneyValue.of(replayed),
                    MoneyValue.of(replayed.minus(actual)));
        }).toList();
    }

    private long[] at(String offer, String currency) {
        return amounts.computeIfAbsent(new Key(offer, currency), key -> new long[2]);
    }
}
