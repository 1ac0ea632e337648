package io.concordat.core.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Invents deal registrations of companies: the same company written in several ways, and what resembles it without being it
 * (numbered siblings, sisters in other countries and divisions, names one letter apart, the same building, the same name in
 * another city or country). Seeded, so that a run can be repeated.
 */
final class DealData {

    private record Land(String country, String top, String[] forms, String[] cities, String[] postcodes,
            String[] streets,
            boolean numberFirst, String[] phones) {
    }

    private static final Land[] LANDS = {
            new Land("DE", "de", new String[]{"GmbH", "AG", "GmbH & Co. KG", "KG", "SE"},
                    new String[]{"Köln", "München", "Hamburg", "Nürnberg", "Kassel"},
                    new String[]{"50667", "80331", "20095", "90402", "34117"},
                    new String[]{"Hauptstraße", "Bahnhofstr.", "Gartenweg", "Lindenallee", "Schillerplatz",
                            "Mühlenstraße"},
                    false, new String[]{"+49 221 55", "+49 89 41", "+49 40 30", "+49 911 23", "+49 561 70"}),
            new Land("US", "com", new String[]{"Inc.", "LLC", "Corp.", "Corporation", "Co."},
                    new String[]{"Chicago", "Boston", "Austin", "Denver", "Portland"},
                    new String[]{"60601", "02108", "73301", "80202", "97201"},
                    new String[]{"Main St", "Oak Avenue", "5th Ave", "Washington Blvd", "Lake Dr", "Elm Street"}, true,
                    new String[]{"+1 312 55", "+1 617 55", "+1 512 47", "+1 303 29", "+1 503 22"}),
            new Land("GB", "co.uk", new String[]{"Ltd", "Limited", "plc", "LLP"},
                    new String[]{"London", "Leeds", "Bristol", "Glasgow"},
                    new String[]{"EC1A 1BB", "LS1 4AP", "BS1 5TR", "G2 3BZ"},
                    new String[]{"High Street", "Station Road", "Church Lane", "Victoria Road", "Park Crescent"}, true,
                    new String[]{"+44 20 79", "+44 113 24", "+44 117 92", "+44 141 33"}),
            new Land("FR", "fr", new String[]{"SAS", "SARL", "S.A."},
                    new String[]{"Paris", "Lyon", "Lille", "Nantes"},
                    new String[]{"75008", "69002", "59000", "44000"},
                    new String[]{"rue de la Paix", "avenue Foch", "boulevard Voltaire", "rue Lavoisier",
                            "quai Gambetta"},
                    true, new String[]{"+33 1 42", "+33 4 72", "+33 3 20", "+33 2 40"}),
            new Land("PL", "pl", new String[]{"Sp. z o.o.", "S.A.", "sp. z o.o. sp. k."},
                    new String[]{"Warszawa", "Kraków", "Gdańsk", "Wrocław"},
                    new String[]{"00-001", "30-001", "80-001", "50-001"},
                    new String[]{"ul. Długa", "ul. Mickiewicza", "al. Jerozolimskie", "ul. Polna"}, false,
                    new String[]{"+48 22 62", "+48 12 42", "+48 58 30", "+48 71 34"}),
            new Land("IT", "it", new String[]{"S.r.l.", "S.p.A."},
                    new String[]{"Milano", "Roma", "Torino", "Napoli"},
                    new String[]{"20121", "00184", "10121", "80133"},
                    new String[]{"Via Roma", "Corso Italia", "Via Garibaldi", "Piazza Dante", "Viale Verdi"}, false,
                    new String[]{"+39 02 72", "+39 06 48", "+39 011 56", "+39 081 55"})};
    private static final String[] LANDS_NAMES = {"Deutschland", "USA", "UK", "France", "Polska", "Italia"};
    private static final String[] ONSET = {"b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "kl",
            "l",
            "m", "n", "p", "pr", "r", "s", "sch", "st", "t", "tr", "v", "w", "z"};
    private static final String[] VOWEL = {"a", "e", "i", "o", "u", "ä", "ö", "ü", "ei", "au", "ie", "o", "a", "e"};
    private static final String[] CODA = {"", "", "n", "r", "l", "s", "ck", "nd", "rt", "m", "x", "ss"};
    private static final String[] LINES = {"Logistics", "Engineering", "Systems", "Software", "Consulting", "Bau",
            "Medical", "Foods", "Energy", "Solutions", "Technologies", "Industries", "Trading", "Group", "Services",
            "Analytics", "Transport", "Pharma", "Electronics", "Holding", "Partners", "Automotive"};
    private static final String[] SHORT_LINES = {"Logistic", "Eng.", "Sys.", "SW", "Consult.", "Constr.", "Med.",
            "Food",
            "Energy", "Sol.", "Tech", "Ind.", "Trdg.", "Grp", "Svcs", "Analytics", "Transp.", "Pharmaceuticals",
            "Electr.", "Holdings", "Partners", "Auto"};

    private static final class Firm {
        String brand;
        int line;
        String number = "";
        String place = "";
        String kind = "";
        Land land;
        String form;
        int city;
        String street;
        int house;
        String domain;
        String phone;
        int group;
    }

    private final Random random;
    private final List<CustomerIdentity> records = new ArrayList<>();
    private final List<Integer> owners = new ArrayList<>();
    private int firms;
    private int groups;
    private int families;
    private final List<Integer> familyOf = new ArrayList<>();
    private final List<String> kindOf = new ArrayList<>();
    private boolean byGroup;

    private DealData(long seed) {
        random = new Random(seed);
    }

    /** @return registrations of about {@code families} companies and their look-alikes, shuffled */
    static LabelledSet generate(long seed, int families) {
        return generate(seed, families, IdentityLevel.COMPANY_PER_COUNTRY);
    }

    /** The same, with what is one customer at this level as the truth. */
    static LabelledSet generate(long seed, int families, IdentityLevel level) {
        DealData data = new DealData(seed);
        data.byGroup = level == IdentityLevel.CORPORATE_GROUP;
        for (int i = 0; i < families; i++) {
            data.families++;
            data.family();
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < data.records.size(); i++) {
            order.add(i);
        }
        java.util.Collections.shuffle(order, data.random);
        List<CustomerIdentity> shuffled = order.stream().map(data.records::get).toList();
        Set<Long> truth = new HashSet<>();
        java.util.Map<Integer, List<Integer>> byOwner = new java.util.HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            int owner = data.owners.get(order.get(i));
            for (int earlier : byOwner.computeIfAbsent(owner, k -> new ArrayList<>())) {
                truth.add(LabelledSet.key(i, earlier));
            }
            byOwner.get(owner).add(i);
        }
        java.util.Map<Long, String> lookAlikes = new java.util.HashMap<>();
        java.util.Map<Integer, List<Integer>> byFamily = new java.util.HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            for (int earlier : byFamily.computeIfAbsent(data.familyOf.get(order.get(i)), k -> new ArrayList<>())) {
                if (!truth.contains(LabelledSet.key(i, earlier))) {
                    String kind = data.kindOf.get(order.get(i));
                    lookAlikes.put(LabelledSet.key(i, earlier),
                            kind.isEmpty() ? data.kindOf.get(order.get(earlier)) : kind);
                }
            }
            byFamily.get(data.familyOf.get(order.get(i))).add(i);
        }
        return new LabelledSet("deals", level, shuffled, truth, null, lookAlikes);
    }

    private void family() {
        Firm firm = firm();
        register(firm, 1 + random.nextInt(4));
        switch (random.nextInt(9)) {
            case 0 -> numberedSibling(firm);
            case 1 -> sisterAbroad(firm);
            case 2 -> division(firm);
            case 3 -> oneLetterApart(firm);
            case 4 -> sameBuilding(firm);
            case 5 -> sameNameOtherCity(firm);
            case 6 -> sameNameAbroad(firm);
            default -> {
            }
        }
    }

    private Firm firm() {
        Firm firm = new Firm();
        firm.group = ++groups;
        firm.brand = brand();
        firm.line = random.nextInt(LINES.length);
        settle(firm, LANDS[random.nextInt(LANDS.length)]);
        return firm;
    }

    private String brand() {
        String word = word();
        return random.nextInt(4) == 0 ? word + " " + word() : random.nextInt(6) == 0 ? word + " & " + word() : word;
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            word.append(pick(ONSET)).append(pick(VOWEL)).append(pick(CODA));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private void settle(Firm firm, Land land) {
        firm.land = land;
        firm.form = pick(land.forms());
        firm.city = random.nextInt(land.cities().length);
        firm.street = pick(land.streets());
        firm.house = 1 + random.nextInt(180);
        firm.domain = slug(firm.brand + (random.nextBoolean() ? LINES[firm.line] : "")) + "." + land.top();
        firm.phone = land.phones()[firm.city] + digits(5);
    }

    private Firm copy(Firm from) {
        Firm firm = new Firm();
        firm.brand = from.brand;
        firm.line = from.line;
        firm.number = from.number;
        firm.land = from.land;
        firm.form = from.form;
        firm.city = from.city;
        firm.street = from.street;
        firm.house = from.house;
        firm.domain = from.domain;
        firm.group = from.group;
        firm.phone = from.phone;
        return firm;
    }

    private void numberedSibling(Firm firm) {
        Firm sibling = copy(firm);
        sibling.kind = "numberedSibling";
        firm = copy(firm);
        sibling.number = random.nextBoolean()
                ? " " + (2 + random.nextInt(8))
                : pick(new String[]{" II", " III", " IV"});
        if (random.nextBoolean()) {
            sibling.phone = sibling.land.phones()[sibling.city] + digits(5);
        }
        register(sibling, 1 + random.nextInt(2));
        Firm third = copy(sibling);
        third.kind = sibling.kind;
        third.number = " " + (11 + random.nextInt(8));
        register(third, 1);
    }

    private void sisterAbroad(Firm firm) {
        Firm sister = copy(firm);
        sister.kind = "sisterAbroad";
        Land land = LANDS[random.nextInt(LANDS.length)];
        settle(sister,
                land == firm.land ? LANDS[(java.util.Arrays.asList(LANDS).indexOf(land) + 1) % LANDS.length] : land);
        if (random.nextBoolean()) {
            sister.domain = firm.domain;
        }
        if (random.nextBoolean()) {
            sister.place = " " + LANDS_NAMES[java.util.Arrays.asList(LANDS).indexOf(sister.land)];
        }
        register(sister, 1 + random.nextInt(2));
    }

    private void division(Firm firm) {
        Firm division = copy(firm);
        division.kind = "division";
        division.line = (firm.line + 1 + random.nextInt(LINES.length - 1)) % LINES.length;
        division.phone = division.land.phones()[division.city] + digits(5);
        if (random.nextBoolean()) {
            division.street = pick(division.land.streets());
            division.house = 1 + random.nextInt(180);
        }
        register(division, 1 + random.nextInt(2));
    }

    private void oneLetterApart(Firm firm) {
        Firm other = copy(firm);
        other.kind = "oneLetterApart";
        other.group = ++groups;
        settle(other, firm.land);
        int at = 1 + random.nextInt(Math.max(1, firm.brand.length() - 2));
        other.brand = firm.brand.substring(0, at) + (char) ('a' + random.nextInt(26)) + firm.brand.substring(at + 1);
        other.domain = slug(other.brand) + "." + other.land.top();
        if (!other.brand.equals(firm.brand)) {
            register(other, 1 + random.nextInt(2));
        }
    }

    private void sameBuilding(Firm firm) {
        for (int i = 0; i < 2; i++) {
            Firm other = firm();
            other.kind = "sameBuilding";
            other.land = firm.land;
            other.form = pick(firm.land.forms());
            other.city = firm.city;
            other.street = firm.street;
            other.house = firm.house;
            other.phone = random.nextInt(3) == 0
                    ? firm.phone.substring(0, firm.phone.length() - 2) + digits(2)
                    : firm.land.phones()[firm.city] + digits(5);
            register(other, 1 + random.nextInt(2));
        }
    }

    private void sameNameOtherCity(Firm firm) {
        Firm other = copy(firm);
        other.kind = "sameNameOtherCity";
        other.group = ++groups;
        settle(other, firm.land);
        other.city = (firm.city + 1) % firm.land.cities().length;
        other.phone = firm.land.phones()[other.city] + digits(5);
        other.domain = slug(firm.brand + firm.land.cities()[other.city]) + "." + firm.land.top();
        register(other, 1 + random.nextInt(2));
    }

    private void sameNameAbroad(Firm firm) {
        Firm other = copy(firm);
        other.kind = "sameNameAbroad";
        other.group = ++groups;
        Land land = LANDS[(java.util.Arrays.asList(LANDS).indexOf(firm.land) + 1) % LANDS.length];
        settle(other, land);
        register(other, 1 + random.nextInt(2));
    }

    private void register(Firm firm, int times) {
        for (int i = 0; i < times; i++) {
            records.add(written(firm));
            familyOf.add(families);
            kindOf.add(firm.kind);
            owners.add(byGroup ? firm.group : firms);
        }
        firms++;
    }

    private CustomerIdentity written(Firm firm) {
        Land land = firm.land;
        boolean web = random.nextInt(10) < 6;
        boolean mail = random.nextInt(10) < 5;
        boolean address = random.nextInt(10) < 8;
        String host = (random.nextBoolean() ? "https://www." : random.nextBoolean() ? "http://" : "") + firm.domain
                + (random.nextInt(4) == 0 ? "/contact" : "");
        String email = "eva.kern@" + (random.nextInt(4) == 0 ? "gmail.com" : firm.domain);
        return new CustomerIdentity(name(firm), web ? host : null, mail ? List.of(email) : List.of(),
                random.nextInt(10) < 6 ? phone(firm) : null, address ? street(firm) : null,
                random.nextInt(10) < 9 ? city(firm) : null, null, address ? land.postcodes()[firm.city] : null,
                random.nextInt(20) == 0 ? "ZZ" : land.country(), null, null, null, null, null);
    }

    private String name(Firm firm) {
        String brand = random.nextInt(8) == 0 ? typo(firm.brand) : firm.brand;
        brand = random.nextInt(4) == 0 ? brand.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue") : brand;
        brand = random.nextInt(6) == 0 ? brand.replace("ä", "a").replace("ö", "o").replace("ü", "u") : brand;
        brand = random.nextInt(4) == 0 ? brand.replace("&", random.nextBoolean() ? "and" : "und") : brand;
        String line = " " + (random.nextInt(6) == 0 ? SHORT_LINES[firm.line] : LINES[firm.line]);
        String form = random.nextInt(4) == 0
                ? ""
                : " " + (random.nextInt(10) == 0 ? pick(firm.land.forms()) : firm.form);
        line = random.nextInt(14) == 0 ? "" : line;
        String name = brand + line + firm.number + firm.place + form;
        return random.nextInt(10) == 0
                ? name.toUpperCase(Locale.ROOT)
                : random.nextInt(12) == 0 ? name.toLowerCase(Locale.ROOT) : name;
    }

    private String typo(String text) {
        int at = 1 + random.nextInt(Math.max(1, text.length() - 2));
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
            default -> text.substring(0, at) + (char) ('a' + random.nextInt(26)) + text.substring(at + 1);
        };
    }

    private String phone(Firm firm) {
        String phone = random.nextInt(6) == 0
                ? firm.phone.substring(0, firm.phone.length() - 2) + digits(2)
                : firm.phone;
        return random.nextBoolean() ? phone : phone.replace(" ", random.nextBoolean() ? "" : "-");
    }

    private String street(Firm firm) {
        String street = random.nextInt(3) == 0
                ? firm.street.replace("straße", "str.").replace("Street", "St").replace("Avenue", "Ave").replace("Road",
                        "Rd")
                : firm.street;
        String line = firm.land.numberFirst() ? firm.house + " " + street : street + " " + firm.house;
        return random.nextInt(6) == 0 && firm.land.numberFirst() ? line + ", Suite " + (1 + random.nextInt(40)) : line;
    }

    private String city(Firm firm) {
        String city = firm.land
                .cities()[random.nextInt(16) == 0 ? random.nextInt(firm.land.cities().length) : firm.city];
        if (random.nextInt(5) == 0) {
            return switch (city) {
                case "Köln" -> "Cologne";
                case "München" -> "Munich";
                case "Nürnberg" -> "Nuernberg";
                case "Warszawa" -> "Warsaw";
                case "Milano" -> "Milan";
                case "Roma" -> "Rome";
                default -> city.toUpperCase(Locale.ROOT);
            };
        }
        return city;
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    private static String slug(String text) {
        return LatinText.foldPhrase(text).replace(" ", "");
    }
}
