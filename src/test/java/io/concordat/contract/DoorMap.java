package io.concordat.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.concordat.platform.security.Operation;
import io.concordat.platform.security.Role;

/** Which REST endpoints and GraphQL fields lead to which operation, read from a table. */
final class DoorMap {

    private static final String OPEN = "-";

    private final Map<Operation, List<String>> rest = new EnumMap<>(Operation.class);
    private final Map<Operation, List<String>> graphql = new EnumMap<>(Operation.class);
    private final Map<String, Operation> byEndpoint = new HashMap<>();
    private final Map<String, Operation> byField = new HashMap<>();
    private final List<String> open = new ArrayList<>();

    /** @param table rows of {@code operation | REST operation ids | GraphQL fields}, below one row of titles; an operation may have several */
    static DoorMap read(String table) {
        DoorMap map = new DoorMap();
        table.lines().skip(1).filter(line -> !line.isBlank()).forEach(map::add);
        return map;
    }

    private void add(String line) {
        String[] cells = line.split("\\|", -1);
        if (cells[0].strip().equals(OPEN)) {
            open.addAll(words(cells[1]));
            return;
        }
        Operation operation = Operation.valueOf(cells[0].strip());
        rest.computeIfAbsent(operation, of -> new ArrayList<>()).addAll(words(cells[1]));
        graphql.computeIfAbsent(operation, of -> new ArrayList<>()).addAll(words(cells[2]));
        words(cells[1]).forEach(id -> byEndpoint.put(id, operation));
        words(cells[2]).forEach(field -> byField.put(field, operation));
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    Optional<Operation> ofEndpoint(String operationId) {
        return Optional.ofNullable(byEndpoint.get(operationId));
    }

    Optional<Operation> ofField(String field) {
        return Optional.ofNullable(byField.get(field));
    }

    boolean isOpen(String operationId) {
        return open.contains(operationId);
    }

    List<String> endpoints() {
        List<String> all = new ArrayList<>(open);
        rest.values().forEach(all::addAll);
        return all;
    }

    List<String> fields() {
        return graphql.values().stream().flatMap(List::stream).toList();
    }

    /** @return the matrix as a page of documentation */
    String page() {
        StringBuilder page = new StringBuilder(
                """
                        # Who may ask for what

                        The role × operation matrix. It is generated from the code by `RoleMatrixTest`, which also walks it: every
                        endpoint and every field with every role. Without a token the answer is 401; where the role does not permit
                        the operation it is 403 `role-not-permitted`, before anything is looked up. A partner's role is further
                        bound to its own partner: what belongs to others is 404, and absent from lists.

                        """);
        page.append("| Operation |");
        Arrays.stream(Role.values()).forEach(role -> page.append(' ').append(role.token()).append(" |"));
        page.append("\n| --- |").append(" :-: |".repeat(Role.values().length)).append('\n');
        for (Operation operation : Operation.values()) {
            page.append("| ").append(operation).append(" |");
            Arrays.stream(Role.values())
                    .forEach(role -> page.append(operation.roles().contains(role) ? " ✓ |" : "  |"));
            page.append('\n');
        }
        page.append("\n## The doors of each operation\n\n| Operation | REST | GraphQL |\n| --- | --- | --- |\n");
        for (Operation operation : Operation.values()) {
            page.append("| ").append(operation).append(" | ").append(code(rest.get(operation))).append(" | ")
                    .append(code(graphql.get(operation))).append(" |\n");
        }
        return page.append("\nOpen to everybody: ").append(code(open)).append(".\n").toString();
    }

    private static String code(List<String> names) {
        return names == null || names.isEmpty() ? "–" : "`" + String.join("`, `", names) + "`";
    }
}
