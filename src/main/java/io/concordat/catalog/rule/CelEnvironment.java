package io.concordat.catalog.rule;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelVarDecl;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.Program;

/** CEL as vendors get it: our types, our variables, no regular expressions, no clock, no doubles. Made once, then shared. */
final class CelEnvironment {

    static final int LONGEST_SOURCE = 4_000;
    /** Most different numbers and dates that are written in one rule. */
    static final int MOST_LITERALS = 200;
    /** Most steps of {@code exists} and {@code all} in one evaluation. */
    static final int MOST_STEPS = 1_000;

    /** How deep parentheses, calls and chains of one operator may go. */
    static final int DEEPEST = 48;

    private static final CelOptions OPTIONS = CelOptions.current().maxExpressionCodePointSize(LONGEST_SOURCE)
            .maxParseRecursionDepth(DEEPEST).comprehensionMaxIterations(MOST_STEPS).populateMacroCalls(false)
            .enableHiddenAccumulatorVar(true).enableHeterogeneousNumericComparisons(true).build();

    private static final List<StandardFunction> DECLARED = List.of(StandardFunction.LOGICAL_AND,
            StandardFunction.LOGICAL_OR, StandardFunction.LOGICAL_NOT, StandardFunction.CONDITIONAL,
            StandardFunction.EQUALS, StandardFunction.NOT_EQUALS, StandardFunction.IN,
            StandardFunction.NOT_STRICTLY_FALSE, StandardFunction.CONTAINS, StandardFunction.STARTS_WITH,
            StandardFunction.ENDS_WITH);

    private static final List<CelStandardFunctions.StandardFunction> BOUND = List.of(
            CelStandardFunctions.StandardFunction.LOGICAL_NOT, CelStandardFunctions.StandardFunction.NOT_STRICTLY_FALSE,
            CelStandardFunctions.StandardFunction.CONTAINS, CelStandardFunctions.StandardFunction.STARTS_WITH,
            CelStandardFunctions.StandardFunction.ENDS_WITH);

    private final CelFunctions functions = new CelFunctions();
    private final Map<RuleVariable.Where, CelCompiler> compilers = new EnumMap<>(RuleVariable.Where.class);
    private final CelRuntime runtime;
    private final Set<String> names = new HashSet<>(Set.of("_[_]"));

    CelEnvironment() {
        functions.declarations().forEach(function -> names.add(function.name()));
        DECLARED.forEach(function -> names.add(function.functionDecl().name()));
        compilers.put(RuleVariable.Where.CONDITION, compiler(RuleVariable.Where.CONDITION));
        compilers.put(RuleVariable.Where.FORMULA, compiler(RuleVariable.Where.FORMULA));
        runtime = CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS)
                .setStandardFunctions(CelStandardFunctions.newBuilder().includeFunctions(BOUND).build())
                .addFunctionBindings(functions.bindings()).build();
    }

    CelAbstractSyntaxTree parse(RuleVariable.Where rule, String text) throws CelValidationException {
        return compilers.get(rule).parse(text).getAst();
    }

    CelAbstractSyntaxTree check(RuleVariable.Where rule, CelAbstractSyntaxTree parsed) throws CelValidationException {
        return compilers.get(rule).check(parsed).getAst();
    }

    Program program(CelAbstractSyntaxTree checked) throws CelEvaluationException {
        return runtime.createProgram(checked);
    }

    /** @return the names of all functions and operators, as the parser calls them */
    Set<String> names() {
        return names;
    }

    /** @return the functions that a vendor may write */
    List<String> signatures() {
        return functions.signatures();
    }

    private CelCompiler compiler(RuleVariable.Where rule) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder().setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.HAS, CelStandardMacro.ALL, CelStandardMacro.EXISTS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(CelStandardDeclarations.newBuilder().includeFunctions(DECLARED).build())
                .addFunctionDeclarations(functions.declarations());
        for (RuleVariable variable : RuleVariables.ALL.values()) {
            if (variable.isIn(rule)) {
                builder.addVarDeclarations(
                        CelVarDecl.newVarDeclaration(variable.name(), CelFunctions.celType(variable.type())),
                        CelVarDecl.newVarDeclaration(CelRewrite.HAS + variable.name(), SimpleType.BOOL));
            }
        }
        for (int i = 0; i < MOST_LITERALS; i++) {
            builder.addVarDeclarations(CelVarDecl.newVarDeclaration(CelRewrite.NUMBER + i, CelFunctions.DECIMAL),
                    CelVarDecl.newVarDeclaration(CelRewrite.DATE + i, CelFunctions.DATE));
        }
        return builder.build();
    }
}
