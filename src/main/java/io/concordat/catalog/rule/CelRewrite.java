package io.concordat.catalog.rule;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelMutableAst;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.ast.CelMutableExpr.CelMutableCall;
import dev.cel.common.ast.CelMutableExpr.CelMutableComprehension;
import dev.cel.common.ast.CelMutableExpr.CelMutableIdent;
import dev.cel.common.ast.CelMutableExpr.CelMutableSelect;
import dev.cel.common.ast.CelMutableExprConverter;

/**
 * Goes through a parsed rule before its types are checked. Every number becomes a constant of our own, read from the text and never
 * from the double that the parser made of it; dates likewise; {@code has} becomes a question about a known name. What would be
 * unbounded or means nothing here is refused with its position.
 */
final class CelRewrite {

    /** In front of the name of a number that was written in the rule; no vendor can write it. */
    static final String NUMBER = "@number";
    /** In front of the name of a date that was written in the rule. */
    static final String DATE = "@date";
    /** In front of the name of a variable: whether it has a value. */
    static final String HAS = "@has ";

    private static final int MOST_NODES = 600;
    private static final int MOST_NUMBER_TEXT = 60;
    private static final Pattern NUMBER_TEXT = Pattern
            .compile("0[xX][0-9a-fA-F]+|\\d*\\.?\\d+(?:[eE][+-]?\\d+)?");

    private final CelText text;
    private final RuleVariable.Where rule;
    private final Set<String> functions;
    private final Map<Object, String> names = new HashMap<>();
    private final Map<String, Object> constants = new HashMap<>();
    private final Set<String> variables = new LinkedHashSet<>();
    private final Set<String> loopNames = new HashSet<>();
    private int nodes;
    private long nextId;

    CelRewrite(CelText text, RuleVariable.Where rule, Set<String> functions) {
        this.text = text;
        this.rule = rule;
        this.functions = functions;
    }

    /** @throws RuleFault at the first thing that a rule must not hold */
    CelAbstractSyntaxTree rewritten(CelAbstractSyntaxTree parsed) {
        CelMutableExpr tree = CelMutableAst.fromCelAst(parsed).expr();
        nextId = parsed.getSource().getPositionsMap().keySet().stream().mapToLong(Long::longValue).max().orElse(0) + 1;
        visit(tree);
        return CelAbstractSyntaxTree.newParsedAst(CelMutableExprConverter.fromMutableExpr(tree), parsed.getSource());
    }

    /** @return the numbers and dates of the rule by the names that they were given */
    Map<String, Object> constants() {
        return Map.copyOf(constants);
    }

    /** @return the names of the variables that the rule looks at, in their order */
    List<String> variables() {
        return List.copyOf(variables);
    }

    /** The parser has bounded how deep a rule can be. */
    private void visit(CelMutableExpr node) {
        if (++nodes > MOST_NODES) {
            throw text.fault(node.id(), "The rule is too long: at most " + MOST_NODES + " parts.");
        }
        switch (node.getKind()) {
            case CONSTANT -> constant(node);
            case IDENT -> ident(node);
            case SELECT -> select(node);
            case CALL -> call(node);
            case LIST -> node.list().elements().forEach(element -> visit(element));
            case COMPREHENSION -> comprehension(node);
            default -> throw text.fault(node.id(), "Maps and structures cannot be written in a rule.");
        }
    }

    private void constant(CelMutableExpr node) {
        CelConstant constant = node.constant();
        switch (constant.getKind()) {
            case INT64_VALUE -> number(node, constant.int64Value());
            case DOUBLE_VALUE -> number(node, constant.doubleValue());
            case BOOLEAN_VALUE, STRING_VALUE -> {
                // They are what they are.
            }
            case NULL_VALUE ->
                throw text.fault(node.id(), "There is no null: ask has(…) whether a value is known.");
            default -> throw text.fault(node.id(), "Write a number without a suffix, or a text in quotes.");
        }
    }

    /** The position is that of the digits; the sign, when there is one, is known from the parser's value. */
    private void number(CelMutableExpr node, Number parsed) {
        Matcher digits = NUMBER_TEXT.matcher(text.from(node.id()));
        if (!digits.lookingAt() || digits.end() > MOST_NUMBER_TEXT) {
            throw text.fault(node.id(), "A number has at most " + MOST_NUMBER_TEXT + " characters.");
        }
        Decimal value = exact(node, digits.group(), parsed);
        if (parsed instanceof Double
                ? value.value().doubleValue() != parsed.doubleValue()
                : !value.equals(Decimal.of(parsed.longValue()))) {
            throw new IllegalStateException("A number was not found where the parser saw it");
        }
        node.setIdent(CelMutableIdent.create(name(node, NUMBER, value)));
    }

    private Decimal exact(CelMutableExpr node, String digits, Number parsed) {
        if (digits.length() > 1 && Character.toLowerCase(digits.charAt(1)) == 'x') {
            return Decimal.of(parsed.longValue());
        }
        try {
            Decimal value = Decimal.parse(digits);
            return parsed.doubleValue() < 0 ? value.negated() : value;
        } catch (RuleFailure e) {
            throw text.fault(node.id(), "The number is too large or too small.");
        }
    }

    private String name(CelMutableExpr node, String prefix, Object value) {
        String known = names.get(value);
        if (known != null) {
            return known;
        }
        if (names.size() == CelEnvironment.MOST_LITERALS) {
            throw text.fault(node.id(), "A rule holds at most " + CelEnvironment.MOST_LITERALS + " different numbers.");
        }
        String name = prefix + names.size();
        names.put(value, name);
        constants.put(name, value);
        return name;
    }

    private void ident(CelMutableExpr node) {
        String name = node.ident().name();
        if (loopNames.contains(name) || name.startsWith("@")) {
            return;
        }
        known(node, name);
    }

    private void known(CelMutableExpr node, String name) {
        RuleVariable variable = RuleVariables.ALL.get(name);
        if (variable != null && variable.isIn(rule)) {
            variables.add(name);
            return;
        }
        throw text.fault(node.id(), CelMessages.unknown(name, rule));
    }

    private void select(CelMutableExpr node) {
        CelMutableSelect select = node.select();
        if (select.operand().getKind() != Kind.IDENT || loopNames.contains(select.operand().ident().name())) {
            throw text.fault(node.id(), "Only fact, partner, labels, total and the like have fields.");
        }
        String root = select.operand().ident().name();
        if (root.equals("labels")) {
            label(node, select.operand(), select.testOnly(), constantText(select.field()));
            return;
        }
        String name = root + "." + select.field();
        known(node, name);
        node.setIdent(CelMutableIdent.create(select.testOnly() ? HAS + name : name));
    }

    private void label(CelMutableExpr node, CelMutableExpr labels, boolean asked, CelMutableExpr key) {
        known(labels, "labels");
        node.setCall(CelMutableCall.create(asked ? CelFunctions.HAS_LABEL : CelFunctions.LABEL, labels, key));
    }

    private CelMutableExpr constantText(String value) {
        return CelMutableExpr.ofConstant(nextId++, CelConstant.ofValue(value));
    }

    private void call(CelMutableExpr node) {
        CelMutableCall call = node.call();
        if (call.function().equals("date") && call.target().isEmpty()) {
            date(node, call);
            return;
        }
        if (!functions.contains(call.function())) {
            throw text.fault(node.id(), "There is no function '" + call.function() + "'.");
        }
        List<CelMutableExpr> operands = new ArrayList<>(call.args());
        call.target().ifPresent(operands::add);
        CelCodes.check(call, text);
        operands.forEach(operand -> visit(operand));
        if (call.function().equals("_[_]") && isLabels(call.args().get(0))) {
            label(node, call.args().get(0), false, call.args().get(1));
        } else if (call.function().equals("@in") && isLabels(call.args().get(1))) {
            label(node, call.args().get(1), true, call.args().get(0));
        } else if (call.function().equals("_[_]")) {
            throw text.fault(node.id(), "Only labels can be looked up with […].");
        }
    }

    private static boolean isLabels(CelMutableExpr node) {
        return node.getKind() == Kind.IDENT && node.ident().name().equals("labels");
    }

    private void date(CelMutableExpr node, CelMutableCall call) {
        if (call.args().size() != 1 || call.args().get(0).getKind() != Kind.CONSTANT
                || call.args().get(0).constant().getKind() != CelConstant.Kind.STRING_VALUE) {
            throw text.fault(node.id(), "date(…) takes a day in quotes, such as date(\"2026-03-31\").");
        }
        try {
            LocalDate day = LocalDate.parse(call.args().get(0).constant().stringValue());
            node.setIdent(CelMutableIdent.create(name(node, DATE, day)));
        } catch (DateTimeParseException e) {
            throw text.fault(call.args().get(0).id(), "Not a day: write it as \"2026-03-31\".");
        }
    }

    private void comprehension(CelMutableExpr node) {
        CelMutableComprehension loop = node.comprehension();
        if (!loopNames.isEmpty()) {
            throw text.fault(node.id(), "exists(…) and all(…) cannot stand inside of each other.");
        }
        String name = loop.iterVar();
        if (RuleVariables.ALL.containsKey(name) || !RuleVariables.fieldsOf(name, rule).isEmpty()) {
            throw text.fault(node.id(), "'" + name + "' has a meaning already; name the element otherwise.");
        }
        visit(loop.iterRange());
        loopNames.add(name);
        loopNames.add(loop.accuVar());
        for (CelMutableExpr part : List.of(loop.accuInit(), loop.loopCondition(), loop.loopStep(), loop.result())) {
            visit(part);
        }
        loopNames.clear();
    }
}
