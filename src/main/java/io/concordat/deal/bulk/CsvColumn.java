package io.concordat.deal.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A column of an import, named by the path of its field, such as {@code products[0].family}.
 *
 * @param name as the header has it
 * @param steps names, and places in lists
 * @param json whether its cells are JSON rather than text: {@code extraFields.seats:json}
 */
record CsvColumn(String name, List<Object> steps, boolean json) {

    private static final Pattern PATH = Pattern
            .compile(
                    "[A-Za-z][A-Za-z0-9_]{0,60}(\\[[0-9]{1,2}])?(\\.[A-Za-z_][A-Za-z0-9_]{0,60}(\\[[0-9]{1,2}])?){0,7}");
    private static final Pattern STEP = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)|\\[([0-9]+)]");
    private static final String JSON = ":json";

    /** @return the column, or empty when the name is no path */
    static Optional<CsvColumn> of(String name) {
        boolean json = name.endsWith(JSON);
        String path = json ? name.substring(0, name.length() - JSON.length()) : name;
        if (!PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        List<Object> steps = new ArrayList<>();
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            steps.add(step.group(1) == null ? Integer.valueOf(step.group(2)) : step.group(1));
        }
        return Optional.of(new CsvColumn(name, List.copyOf(steps), json));
    }

    /** Puts the value to its place, making what is on the way there; what stands in the way is replaced. */
    void put(ObjectNode root, JsonNode value) {
        ContainerNode<?> at = root;
        for (int i = 0; i < steps.size() - 1; i++) {
            at = next(at, steps.get(i), steps.get(i + 1) instanceof Integer);
        }
        set(at, steps.get(steps.size() - 1), value);
    }

    private static ContainerNode<?> next(ContainerNode<?> at, Object step, boolean list) {
        JsonNode there = step instanceof Integer place ? at.path(place) : at.path((String) step);
        if (there instanceof ContainerNode<?> container && container.isArray() == list) {
            return container;
        }
        ContainerNode<?> made = list ? at.arrayNode() : at.objectNode();
        set(at, step, made);
        return made;
    }

    private static void set(ContainerNode<?> at, Object step, JsonNode value) {
        if (at instanceof ArrayNode array) {
            while (array.size() <= (Integer) step) {
                array.addObject();
            }
            array.set((Integer) step, value);
        } else {
            ((ObjectNode) at).set((String) step, value);
        }
    }
}
