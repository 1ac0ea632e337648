package io.concordat.core.earning.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;

/**
 * What a fact is worth. A refund's amount is positive too: its kind says that it takes back.
 *
 * @param amount    value; {@code null} when the fact has none, such as a certification
 * @param quantity  units; one when nothing else is said
 * @param items     the value's parts by product family; may be empty
 * @param economics list, net and cost; may be {@code null}
 * @param prices    unit prices; may be {@code null}
 */
public record FactValue(Money amount, BigDecimal quantity, List<Item> items, Economics economics, UnitPrices prices) {

    /** A fact without value, counted once. */
    public static final FactValue NONE = new FactValue(null, BigDecimal.ONE, List.of(), null, null);

    public FactValue {
        items = List.copyOf(items);
        for (Item item : items) {
            if (amount == null || !item.amount().currency().equals(amount.currency())) {
                throw new IllegalArgumentException("The items of a fact are in the currency of its amount");
            }
        }
        if (quantity.signum() < 0) {
            throw new IllegalArgumentException("A fact's quantity is zero or more");
        }
    }

    /** @return the currency of the amount or, without one, of the economics; {@code null} when the fact has no money */
    public Currency currency() {
        if (amount != null) {
            return amount.currency();
        }
        return economics == null ? null : economics.net().currency();
    }

    /** @return whether anything of the value is of these families; {@code true} for the empty set */
    public boolean touches(Set<String> families, String mainFamily) {
        return families.isEmpty() || (items.isEmpty()
                ? families.contains(mainFamily == null ? "" : mainFamily)
                : items.stream().anyMatch(item -> families.contains(item.productFamily())));
    }

    /** @return the value of these families in the fact's currency, exact; the whole for the empty set; zero without money */
    public BigDecimal amountOf(Set<String> families, String mainFamily) {
        if (amount == null) {
            return BigDecimal.ZERO;
        }
        if (families.isEmpty() || items.isEmpty()) {
            return touches(families, mainFamily) ? decimal(amount) : BigDecimal.ZERO;
        }
        return items.stream().filter(item -> families.contains(item.productFamily()))
                .map(item -> decimal(item.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @return the units of these families; the fact's whole quantity for the empty set or without items */
    public BigDecimal quantityOf(Set<String> families) {
        if (families.isEmpty() || items.isEmpty()) {
            return quantity;
        }
        return items.stream().filter(item -> families.contains(item.productFamily())).map(Item::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @return the amount as an exact decimal */
    public static BigDecimal decimal(Money money) {
        return BigDecimal.valueOf(money.minor(), money.currency().minorDigits());
    }
}
