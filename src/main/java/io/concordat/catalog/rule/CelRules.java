package io.concordat.catalog.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.common.base.Suppliers;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;

import io.concordat.core.earning.formula.CustomFormula;
import io.concordat.core.earning.terms.Condition;

/**
 * Rules in CEL (docs/decisions/0044-rules-in-cel.md). What was compiled is remembered by its text, so that offers which share a
 * text share its program.
 */
@ApplicationScoped
class CelRules implements RuleLanguage, RuleTrials {

    /** A few kilobytes each. */
    private static final int MOST_REMEMBERED = 2_000;

    private static final Set<CelKind> REFUSED = Set.of(CelKind.DOUBLE, CelKind.INT, CelKind.UINT, CelKind.DYN,
            CelKind.ANY, CelKind.BYTES, CelKind.ERROR, CelKind.TYPE_PARAM);

    private final Supplier<CelEnvironment> environment = Suppliers.memoize(CelEnvironment::new);
    private final Cache<String, Condition> conditions = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    private final Cache<String, CustomFormula> formulas = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    /** Loading the library takes most of a second, which no caller should wait for. */
    void loadBeforeTheFirstRule(@Observes StartupEvent started) {
        Infrastructure.getDefaultWorkerPool().execute(() -> condition("fact.amount > 0"));
    }

    @Override
    public Condition condition(String text) {
        return conditions.get(text, this::compileCondition);
    }

    @Override
    public CustomFormula formula(String text) {
        return formulas.get(text, this::compileFormula);
    }

    private Condition compileCondition(String text) {
        Checked checked = checkedCondition(text);
        List<CelCondition.Part> parts = new ArrayList<>();
        for (CelParts.Part part : CelParts.of(checked.tree, text, checked.positions)) {
            parts.add(new CelCondition.Part(program(part.tree(), checked), part.text()));
        }
        return new CelCondition(parts);
    }

    private CustomFormula compileFormula(String text) {
        Checked checked = checkedFormula(text);
        return new CelFormula(program(checked.tree, checked),
                checked.rewrite.variables().stream().map(RuleVariables.ALL::get).toList());
    }

    @Override
    public RuleTrial trial(RuleKind kind, String text) {
        Checked checked = kind == RuleKind.CONDITION ? checkedCondition(text) : checkedFormula(text);
        return new CelTrial(where(kind), program(checked.tree, checked), checked.rewrite.variables());
    }

    @Override
    public List<RuleName> names(RuleKind kind) {
        return RuleVariables.ALL.values().stream().filter(variable -> variable.isIn(where(kind)))
                .map(variable -> new RuleName(variable.name(), variable.type().written(), variable.meaning())).toList();
    }

    @Override
    public List<String> functions() {
        return environment.get().signatures();
    }

    private static RuleVariable.Where where(RuleKind kind) {
        return kind == RuleKind.CONDITION ? RuleVariable.Where.CONDITION : RuleVariable.Where.FORMULA;
    }

    private Checked checkedCondition(String text) {
        return checked(RuleVariable.Where.CONDITION, text, SimpleType.BOOL, "An eligibility rule is true or false");
    }

    private Checked checkedFormula(String text) {
        return checked(RuleVariable.Where.FORMULA, text, CelFunctions.DECIMAL, "A formula is a number");
    }

    private record Checked(CelAbstractSyntaxTree tree, CelText positions, CelRewrite rewrite) {
    }

    private Checked checked(RuleVariable.Where rule, String text, CelType needed, String message) {
        if (text.length() > CelEnvironment.LONGEST_SOURCE) {
            throw new RuleFault(1, 1, "A rule has at most " + CelEnvironment.LONGEST_SOURCE + " characters.");
        }
        if (text.isBlank()) {
            throw new RuleFault(1, 1, "The rule is empty.");
        }
        try {
            CelAbstractSyntaxTree parsed = environment.get().parse(rule, text);
            CelText positions = new CelText(text, parsed.getSource());
            CelRewrite rewrite = new CelRewrite(positions, rule, environment.get().names());
            CelAbstractSyntaxTree tree = environment.get().check(rule, rewrite.rewritten(parsed));
            refuseOtherTypes(tree, positions);
            if (!tree.getResultType().equals(needed)) {
                throw positions.fault(tree.getExpr().id(),
                        message + ", and this is " + CelMessages.typeOf(tree.getResultType().name()) + ".");
            }
            return new Checked(tree, positions, rewrite);
        } catch (CelValidationException e) {
            throw CelText.fault(e.getErrors().get(0));
        }
    }

    /** Nothing of the language's own numbers is left, and nothing whose type only an evaluation would show. */
    private static void refuseOtherTypes(CelAbstractSyntaxTree tree, CelText positions) {
        tree.getTypeMap().forEach((part, type) -> {
            if (isRefused(type)) {
                throw positions.fault(part, "The type of this part is not clear: a list holds values of one type.");
            }
        });
    }

    private static boolean isRefused(CelType type) {
        return REFUSED.contains(type.kind()) || type.parameters().stream().anyMatch(CelRules::isRefused);
    }

    private CelProgram program(CelAbstractSyntaxTree tree, Checked checked) {
        Map<String, Object> names = new HashMap<>(checked.rewrite.constants());
        for (String name : checked.rewrite.variables()) {
            RuleVariable variable = RuleVariables.ALL.get(name);
            names.put(name, variable);
            names.put(CelRewrite.HAS + name, new CelProgram.Known(variable));
        }
        try {
            return new CelProgram(environment.get().program(tree), Map.copyOf(names));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("A rule that was checked could not be planned", e);
        }
    }
}
