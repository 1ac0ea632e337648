package io.concordat.catalog.rule;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the library says about a text, in words for the person who wrote it. */
final class CelMessages {

    private static final Pattern OVERLOAD = Pattern
            .compile("found no matching overload for '([^']+)' applied to '([^']*)'(?: \\(candidates: (.*)\\))?.*",
                    Pattern.DOTALL);
    private static final Pattern UNKNOWN = Pattern.compile("undeclared reference to '([^']+)'.*", Pattern.DOTALL);
    private static final Pattern UNEXPECTED = Pattern.compile(
            "(?:mismatched input|extraneous input|no viable alternative at input|token recognition error at:?) ('.*?').*",
            Pattern.DOTALL);
    private static final Map<String, String> OPERATORS = Map.of("_?_:_", "?:", "!_", "!", "-_", "-", "@in", "in");

    private CelMessages() {
    }

    static String forPeople(String message) {
        Matcher overload = OVERLOAD.matcher(message);
        if (overload.matches()) {
            if (overload.group(1).equals("_==_") || overload.group(1).equals("_!=_")) {
                return "Only values of one type can be compared, and these are " + overload.group(2) + ".";
            }
            String candidates = overload.group(3) == null ? "" : "; it takes " + overload.group(3).replace(",(", ", (");
            return "'" + operator(overload.group(1)) + "' cannot be used with " + overload.group(2) + candidates + ".";
        }
        Matcher unknown = UNKNOWN.matcher(message);
        if (unknown.matches()) {
            return "'" + unknown.group(1) + "' is not known here.";
        }
        return syntax(message.replace("Syntax error: ", "").strip());
    }

    private static String syntax(String message) {
        if (message.contains("<EOF>")) {
            return "The rule ends too early, or something is left open.";
        }
        if (message.startsWith("Expression recursion limit")) {
            return "The rule is nested too deeply: at most " + CelEnvironment.DEEPEST + " levels.";
        }
        if (message.startsWith("invalid argument to has")) {
            return "has(…) asks for a field, such as has(fact.cost).";
        }
        if (message.startsWith("For input string")) {
            return "A whole number of this size is written with decimals, such as 99999999999999999999.0.";
        }
        Matcher unexpected = UNEXPECTED.matcher(message);
        return unexpected.matches() ? unexpected.group(1) + " was not expected here." : message;
    }

    /** @return a sentence about a name that stands in no rule, or not in this kind of rule */
    static String unknown(String name, RuleVariable.Where rule) {
        if (RuleVariables.ALL.containsKey(name)) {
            return "'" + name + "' can only be used in a "
                    + (rule == RuleVariable.Where.FORMULA ? "condition" : "formula")
                    + ".";
        }
        int dot = name.indexOf('.');
        String root = dot < 0 ? name : name.substring(0, dot);
        List<String> fields = RuleVariables.fieldsOf(root, rule);
        if (fields.isEmpty()) {
            return "'" + name + "' is not known here.";
        }
        String has = root + " has " + String.join(", ", fields.stream().sorted().toList()) + ".";
        return dot < 0 ? "Name one field of '" + root + "': " + has : "'" + name + "' is not known: " + has;
    }

    /** @return the name of a type with its article */
    static String typeOf(String name) {
        return "a " + name;
    }

    private static String operator(String function) {
        return OPERATORS.getOrDefault(function, function.replace("_", ""));
    }
}
