package io.concordat.catalog.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.ast.CelMutableExpr.CelMutableCall;

import io.concordat.core.earning.fact.FactKind;
import io.concordat.core.money.Currency;

/** A kind or currency that does not exist can never be met, so a rule that compares with it is refused. */
final class CelCodes {

    private CelCodes() {
    }

    static void check(CelMutableCall call, CelText text) {
        if (call.args().size() != 2) {
            return;
        }
        switch (call.function()) {
            case "_==_", "_!=_" -> {
                compare(call.args().get(0), List.of(call.args().get(1)), text);
                compare(call.args().get(1), List.of(call.args().get(0)), text);
            }
            case "@in" -> {
                if (call.args().get(1).getKind() == Kind.LIST) {
                    compare(call.args().get(0), call.args().get(1).list().elements(), text);
                }
            }
            default -> {
                // Nothing is compared for equality.
            }
        }
    }

    private static void compare(CelMutableExpr name, List<CelMutableExpr> values, CelText text) {
        if (isField(name, "kind")) {
            require(values, code -> Arrays.stream(FactKind.values()).anyMatch(kind -> kind.name().equals(code)),
                    "is not a kind of fact", text);
        } else if (isField(name, "currency")) {
            require(values, code -> Currency.find(code).isPresent(), "is not an active currency", text);
        }
    }

    private static void require(List<CelMutableExpr> values, Predicate<String> exists, String message, CelText text) {
        for (CelMutableExpr value : values) {
            Optional<String> code = textOf(value);
            if (code.isPresent() && !code.get().isEmpty() && !exists.test(code.get())) {
                throw text.fault(value.id(), "'" + code.get() + "' " + message + ".");
            }
        }
    }

    private static boolean isField(CelMutableExpr node, String field) {
        return node.getKind() == Kind.SELECT && !node.select().testOnly() && node.select().field().equals(field)
                && node.select().operand().getKind() == Kind.IDENT
                && node.select().operand().ident().name().equals("fact");
    }

    private static Optional<String> textOf(CelMutableExpr node) {
        return node.getKind() == Kind.CONSTANT && node.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? Optional.of(node.constant().stringValue())
                : Optional.empty();
    }
}
