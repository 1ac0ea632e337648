package io.concordat.platform.graphql;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;

/** Refuses documents that ask for too much, before anything is validated or executed. */
@Singleton
class QueryRules {

    /** All documents that are remembered together, in characters; a document takes some thirty times its text. */
    private static final int MOST_REMEMBERED = 500_000;

    private final GraphqlSettings limits;
    private final ParserOptions options;
    /** Clients send the same few documents with other variables; those that pass are parsed and counted once. */
    private final Cache<String, Document> passed = Caffeine.newBuilder().maximumWeight(MOST_REMEMBERED)
            .weigher((String query, Document document) -> query.length()).build();

    QueryRules(GraphqlSettings limits) {
        this.limits = limits;
        this.options = ParserOptions.newParserOptions().maxCharacters(limits.maxCharacters())
                .maxTokens(limits.maxTokens()).maxWhitespaceTokens(limits.maxCharacters()).captureIgnoredChars(false)
                .captureLineComments(false).redactTokenParserErrorMessages(true).build();
    }

    /** @throws DomainException INVALID when it cannot be parsed or asks for too much */
    Document parse(String query) {
        Document known = passed.getIfPresent(query);
        if (known != null) {
            return known;
        }
        Document document = read(query);
        passed.put(query, document);
        return document;
    }

    private Document read(String query) {
        if (query.length() > limits.maxCharacters()) {
            throw tooLarge("A document has at most " + limits.maxCharacters() + " characters.");
        }
        try {
            Document document = Parser.parse(
                    ParserEnvironment.newParserEnvironment().document(query).parserOptions(options).build());
            check(document);
            return document;
        } catch (InvalidSyntaxException e) {
            String place = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLine() + ", column " + e.getLocation().getColumn();
            throw DomainException.of(Kind.INVALID, "graphql-invalid", "The document cannot be parsed" + place + ".");
        }
    }

    private void check(Document document) {
        Map<String, FragmentDefinition> fragments = new HashMap<>();
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof OperationDefinition operation) {
                checkDirectives(operation);
                int roots = sum(fieldCounts(operation.getSelectionSet(), fragments, new HashSet<>()));
                if (roots > limits.maxRootFields()) {
                    throw tooLarge("An operation has at most " + limits.maxRootFields() + " fields on its top level.");
                }
                check(operation.getSelectionSet(), fragments);
                check(new QueryCost(fragments).of(operation.getSelectionSet()));
            } else if (definition instanceof FragmentDefinition fragment) {
                checkDirectives(fragment);
                check(fragment.getSelectionSet(), fragments);
            }
        }
    }

    private void check(QueryCost.Cost cost) {
        if (cost.depth() > limits.maxDepth()) {
            throw tooLarge("Fields stand within each other at most " + limits.maxDepth() + " deep.");
        }
        if (cost.fields() > limits.maxFields()) {
            throw tooLarge("An operation has at most " + limits.maxFields() + " fields.");
        }
    }

    private void check(SelectionSet selections, Map<String, FragmentDefinition> fragments) {
        if (selections == null) {
            return;
        }
        fieldCounts(selections, fragments, new HashSet<>()).forEach((field, count) -> {
            if (count > limits.maxAliases()) {
                throw tooLarge("A selection has the field " + field + " at most " + limits.maxAliases() + " times.");
            }
        });
        for (Selection<?> selection : selections.getSelections()) {
            checkDirectives((DirectivesContainer<?>) selection);
            if (selection instanceof Field field) {
                check(field.getSelectionSet(), fragments);
            } else if (selection instanceof InlineFragment inline) {
                check(inline.getSelectionSet(), fragments);
            }
        }
    }

    /** @return how often each field stands in the selection, fragments included; each fragment counts once */
    private static Map<String, Integer> fieldCounts(SelectionSet selections,
            Map<String, FragmentDefinition> fragments, Set<String> seen) {
        Map<String, Integer> counts = new HashMap<>();
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field) {
                counts.merge(field.getName(), 1, Integer::sum);
            } else if (selection instanceof InlineFragment inline) {
                add(counts, fieldCounts(inline.getSelectionSet(), fragments, seen));
            } else if (selection instanceof FragmentSpread spread && fragments.containsKey(spread.getName())
                    && seen.add(spread.getName())) {
                add(counts, fieldCounts(fragments.get(spread.getName()).getSelectionSet(), fragments, seen));
            }
        }
        return counts;
    }

    private static void add(Map<String, Integer> counts, Map<String, Integer> more) {
        more.forEach((field, count) -> counts.merge(field, count, Integer::sum));
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void checkDirectives(DirectivesContainer<?> element) {
        List<Directive> directives = element.getDirectives();
        if (directives.size() > limits.maxDirectives()) {
            throw tooLarge("One place has at most " + limits.maxDirectives() + " directives.");
        }
    }

    private static DomainException tooLarge(String message) {
        return DomainException.of(Kind.INVALID, "query-too-large", message);
    }
}
