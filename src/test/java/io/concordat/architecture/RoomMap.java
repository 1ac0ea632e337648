package io.concordat.architecture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

/**
 * The rooms read from a table, and what in the code does not keep to it. A sub-package belongs to the room around it.
 * A permission to import a room stands for those rooms inside of it that are below the importing one.
 */
final class RoomMap {

    private static final String ROOT = "io.concordat.";

    private record Room(BigDecimal floor, String name, List<String> mayImport) {

        /** @return whether the room is the named one or stands inside of it */
        boolean isWithin(String other) {
            return name.equals(other) || name.startsWith(other + ".");
        }

        boolean mayImport(Room other) {
            return this == other || mayImport.stream().anyMatch(name -> other.name.equals(name)
                    || other.isWithin(name) && other.floor.compareTo(floor) < 0);
        }
    }

    private final List<Room> rooms;

    private RoomMap(List<Room> rooms) {
        this.rooms = rooms;
    }

    /** @param table rows of {@code floor | room | rooms that it may import, by comma}, below one row of titles */
    static RoomMap read(String table) {
        return new RoomMap(table.lines().skip(1).filter(line -> !line.isBlank()).map(RoomMap::row).toList());
    }

    private static Room row(String line) {
        String[] cells = line.split("\\|", -1);
        List<String> mayImport = List.of(cells[2].strip().split("\\s*,\\s*")).stream().filter(name -> !name.isEmpty())
                .toList();
        return new Room(new BigDecimal(cells[0].strip()), cells[1].strip(), mayImport);
    }

    /** @return every permission of the table itself that does not go down */
    List<String> arrowsUp() {
        List<String> faults = new ArrayList<>();
        for (Room room : rooms) {
            rooms.stream().filter(other -> other != room && room.mayImport(other))
                    .filter(other -> other.floor().compareTo(room.floor()) >= 0)
                    .forEach(other -> faults.add(room.name() + " stands below or beside " + other.name()));
            room.mayImport().stream().filter(name -> rooms.stream().noneMatch(other -> other.isWithin(name)))
                    .forEach(name -> faults.add(room.name() + " may import " + name + ", which is no room"));
        }
        return faults;
    }

    /** @return every class outside of the rooms, and every import that the table does not permit */
    List<String> violations(JavaClasses classes) {
        List<String> faults = new ArrayList<>();
        for (JavaClass type : classes) {
            Optional<Room> room = roomOf(type);
            if (room.isEmpty()) {
                faults.add(type.getName() + " stands in no room of the map");
                continue;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                roomOf(dependency.getTargetClass().getBaseComponentType())
                        .filter(target -> !room.get().mayImport(target))
                        .ifPresent(target -> faults.add(room.get().name() + " may not import " + target.name() + ": "
                                + dependency.getDescription()));
            }
        }
        return faults.stream().sorted().toList();
    }

    private Optional<Room> roomOf(JavaClass type) {
        if (!type.getPackageName().startsWith(ROOT)) {
            return Optional.empty();
        }
        String path = type.getPackageName().substring(ROOT.length());
        return rooms.stream().filter(room -> path.equals(room.name()) || path.startsWith(room.name() + "."))
                .max(Comparator.comparing(room -> room.name().length()));
    }
}
