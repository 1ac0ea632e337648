package io.concordat.deal;

import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.concordat.deal.intake.RegisterDeal;

/**
 * The paths of what a registration says, and which of them differ between two versions of it. A list is one value: a path
 * into it stands for all of it.
 */
final class IntakePaths {

    /** Whose a registration is and which side brought it is not said anew by what changes it. */
    private static final Set<String> KEPT = Set.of("partnerId", "source");
    /** What is limited or decided when it is submitted; from then on it stays, also where other fields are open. */
    private static final Set<String> SAID_ONCE = Set.of("resubmissionOf");
    private static final Set<String> ALL = Collections.unmodifiableSet(all());

    private IntakePaths() {
    }

    /** @return whether a reviewer can open the path */
    static boolean isKnown(String path) {
        return ALL.contains(path);
    }

    static String listed() {
        return String.join(", ", ALL);
    }

    /** @return the paths at which the two differ, sorted */
    static List<String> changed(RegisterDeal before, RegisterDeal after) {
        Set<String> changed = new TreeSet<>();
        compare("", RegisterDeal.class, before, after, changed);
        return List.copyOf(changed);
    }

    /** @return those of the paths that none of the open ones opens */
    static List<String> closed(List<String> changed, List<String> open) {
        return changed.stream()
                .filter(path -> open.stream().noneMatch(each -> path.equals(each) || path.startsWith(each + ".")))
                .toList();
    }

    /** @return whether one of the paths is the given one or stands below it */
    static boolean touches(List<String> changed, String path) {
        return changed.stream().anyMatch(each -> each.equals(path) || each.startsWith(path + "."));
    }

    private static void compare(String path, Class<?> type, Object before, Object after, Set<String> changed) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = path.isEmpty() ? component.getName() : path + "." + component.getName();
            Object old = before == null ? null : read(before, component);
            Object now = after == null ? null : read(after, component);
            if (KEPT.contains(name) || isEmpty(old) && isEmpty(now)) {
                continue;
            }
            if (component.getType().isRecord()) {
                compare(name, component.getType(), old, now, changed);
            } else if (old == null || !old.equals(now)) {
                changed.add(name);
            }
        }
    }

    private static boolean isEmpty(Object value) {
        return value == null || value instanceof List<?> list && list.isEmpty();
    }

    private static Set<String> all() {
        Set<String> paths = new TreeSet<>();
        collect("", RegisterDeal.class, paths);
        paths.removeAll(KEPT);
        paths.removeAll(SAID_ONCE);
        return paths;
    }

    private static void collect(String path, Class<?> type, Set<String> paths) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = path.isEmpty() ? component.getName() : path + "." + component.getName();
            paths.add(name);
            if (component.getType().isRecord()) {
                collect(name, component.getType(), paths);
            }
        }
    }

    private static Object read(Object of, RecordComponent component) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record of the intake cannot be read: " + component, e);
        }
    }
}
