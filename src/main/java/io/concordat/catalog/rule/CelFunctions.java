package io.concordat.catalog.rule;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Function;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;

/** Operators and functions over our own types; of CEL's standard ones only those about truth, equality and text are left. */
final class CelFunctions {

    static final CelType DECIMAL = OpaqueType.create("decimal");
    static final CelType DATE = OpaqueType.create("date");
    static final CelType LABELS = OpaqueType.create("labels");
    static final CelType FACT = OpaqueType.create("fact");
    static final CelType STRINGS = ListType.create(SimpleType.STRING);

    /** Looks a label up; what {@code labels["x"]} is rewritten to, as the value is empty when there is none. */
    static final String LABEL = "@label";
    /** What {@code "x" in labels} and {@code has(labels.x)} are rewritten to. */
    static final String HAS_LABEL = "@hasLabel";

    private final Map<String, List<CelOverloadDecl>> overloads = new LinkedHashMap<>();
    private final Map<String, List<CelFunctionBinding>> bindings = new LinkedHashMap<>();
    private final List<String> signatures = new ArrayList<>();

    CelFunctions() {
        operators();
        numbers();
        dates();
        others();
    }

    List<CelFunctionDecl> declarations() {
        return overloads.entrySet().stream()
                .map(entry -> CelFunctionDecl.newFunctionDeclaration(entry.getKey(), entry.getValue())).toList();
    }

    List<CelFunctionBinding> bindings() {
        List<CelFunctionBinding> all = new ArrayList<>();
        bindings.forEach((function, list) -> all.addAll(CelFunctionBinding.fromOverloads(function, list)));
        return all;
    }

    /** @return the functions that a vendor may write, such as {@code abs(decimal) → decimal} */
    List<String> signatures() {
        return List.copyOf(signatures);
    }

    private void operators() {
        arithmetic("_+_", Decimal::plus);
        arithmetic("_-_", Decimal::minus);
        arithmetic("_*_", Decimal::times);
        arithmetic("_/_", Decimal::over);
        global("-_", DECIMAL, args -> decimal(args, 0).negated(), DECIMAL);
        comparison("_<_", order -> order < 0);
        comparison("_<=_", order -> order <= 0);
        comparison("_>_", order -> order > 0);
        comparison("_>=_", order -> order >= 0);
        equality("_==_", "equals", Object::equals);
        equality("_!=_", "not_equals", (left, right) -> !left.equals(right));
        bindings.put("@in", List.of(CelFunctionBinding.from("in_list", Object.class, List.class,
                (value, list) -> list.contains(value))));
    }

    /** In place of CEL's own, which compare numbers of several kinds and messages; our values know when they are equal. */
    private void equality(String operator, String overload, BiPredicate<Object, Object> holds) {
        bindings.put(operator, List.of(CelFunctionBinding.from(overload, Object.class, Object.class, holds::test)));
    }

    private void arithmetic(String operator, BinaryOperator<Decimal> apply) {
        global(operator, DECIMAL, args -> apply.apply(decimal(args, 0), decimal(args, 1)), DECIMAL, DECIMAL);
    }

    private void comparison(String operator, Function<Integer, Boolean> holds) {
        global(operator, SimpleType.BOOL, args -> holds.apply(decimal(args, 0).compareTo(decimal(args, 1))), DECIMAL,
                DECIMAL);
        global(operator, SimpleType.BOOL, args -> holds.apply(date(args, 0).compareTo(date(args, 1))), DATE, DATE);
    }

    private void numbers() {
        for (CelType[] parameters : List.of(new CelType[]{DECIMAL, DECIMAL},
                new CelType[]{DECIMAL, DECIMAL, DECIMAL})) {
            global("min", DECIMAL, args -> all(args).reduce(Decimal::min).orElseThrow(), parameters);
            global("max", DECIMAL, args -> all(args).reduce(Decimal::max).orElseThrow(), parameters);
        }
        global("abs", DECIMAL, args -> decimal(args, 0).abs(), DECIMAL);
        global("round", DECIMAL, args -> decimal(args, 0).rounded(decimal(args, 1), RoundingMode.HALF_UP), DECIMAL,
                DECIMAL);
        global("floor", DECIMAL, args -> decimal(args, 0).rounded(Decimal.of(0), RoundingMode.FLOOR), DECIMAL);
        global("ceil", DECIMAL, args -> decimal(args, 0).rounded(Decimal.of(0), RoundingMode.CEILING), DECIMAL);
        global("percent", DECIMAL, args -> decimal(args, 0).percentOf(decimal(args, 1)), DECIMAL, DECIMAL);
        global("number", DECIMAL, args -> Decimal.parse((String) args[0]), SimpleType.STRING);
    }

    private void dates() {
        global("days", DECIMAL, args -> Decimal.of(ChronoUnit.DAYS.between(date(args, 0), date(args, 1))), DATE, DATE);
        global("year", DECIMAL, args -> Decimal.of(date(args, 0).getYear()), DATE);
        global("month", DECIMAL, args -> Decimal.of(date(args, 0).getMonthValue()), DATE);
        global("dayOfMonth", DECIMAL, args -> Decimal.of(date(args, 0).getDayOfMonth()), DATE);
        signatures.add("date(string) → date");
    }

    private void others() {
        global("size", DECIMAL, args -> Decimal.of(((List<?>) args[0]).size()), STRINGS);
        member("amountOf", DECIMAL, args -> input(args).amountOf((String) args[1]), FACT, SimpleType.STRING);
        member("quantityOf", DECIMAL, args -> input(args).quantityOf((String) args[1]), FACT, SimpleType.STRING);
        global(LABEL, SimpleType.STRING, args -> labels(args).getOrDefault(args[1], ""), LABELS, SimpleType.STRING);
        global(HAS_LABEL, SimpleType.BOOL, args -> labels(args).containsKey(args[1]), LABELS, SimpleType.STRING);
        signatures.add("string.contains(string) → bool");
        signatures.add("string.startsWith(string) → bool");
        signatures.add("string.endsWith(string) → bool");
    }

    private void global(String name, CelType result, CelFunctionOverload body, CelType... parameters) {
        String id = name + Arrays.stream(parameters).map(CelType::name).toList();
        add(name, CelOverloadDecl.newGlobalOverload(id, result, parameters), body);
        if (Character.isLetter(name.charAt(0))) {
            signatures.add(name + "(" + written(parameters, 0) + ") → " + result.name());
        }
    }

    private void member(String name, CelType result, CelFunctionOverload body, CelType... parameters) {
        String id = name + Arrays.stream(parameters).map(CelType::name).toList();
        add(name, CelOverloadDecl.newMemberOverload(id, result, parameters), body);
        signatures.add(parameters[0].name() + "." + name + "(" + written(parameters, 1) + ") → " + result.name());
    }

    private void add(String name, CelOverloadDecl declaration, CelFunctionOverload body) {
        List<Class<?>> classes = declaration.parameterTypes().stream().<Class<?>>map(CelFunctions::javaType).toList();
        overloads.computeIfAbsent(name, key -> new ArrayList<>()).add(declaration);
        bindings.computeIfAbsent(name, key -> new ArrayList<>())
                .add(CelFunctionBinding.from(declaration.overloadId(), classes, body));
    }

    private static String written(CelType[] parameters, int from) {
        return String.join(", ", Arrays.stream(parameters).skip(from)
                .map(type -> type.equals(STRINGS) ? RuleType.STRINGS.written() : type.name()).toList());
    }

    private static Class<?> javaType(CelType type) {
        if (type.equals(DECIMAL)) {
            return Decimal.class;
        }
        if (type.equals(DATE)) {
            return LocalDate.class;
        }
        if (type.equals(STRINGS)) {
            return List.class;
        }
        if (type.equals(LABELS)) {
            return Map.class;
        }
        return type.equals(FACT) ? RuleInput.class : String.class;
    }

    static CelType celType(RuleType type) {
        return switch (type) {
            case BOOL -> SimpleType.BOOL;
            case DECIMAL -> DECIMAL;
            case STRING -> SimpleType.STRING;
            case DATE -> DATE;
            case STRINGS -> STRINGS;
            case LABELS -> LABELS;
            case FACT -> FACT;
        };
    }

    private static java.util.stream.Stream<Decimal> all(Object[] args) {
        return Arrays.stream(args).map(Decimal.class::cast);
    }

    private static Decimal decimal(Object[] args, int at) {
        return (Decimal) args[at];
    }

    private static LocalDate date(Object[] args, int at) {
        return (LocalDate) args[at];
    }

    private static RuleInput input(Object[] args) {
        return (RuleInput) args[0];
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> labels(Object[] args) {
        return (Map<String, String>) args[0];
    }
}
