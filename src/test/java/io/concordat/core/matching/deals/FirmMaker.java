package io.concordat.core.matching.deals;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

import io.concordat.core.matching.deals.Land.Brand;

/** Founds companies: the first of a family and its look-alikes. */
final class FirmMaker {

    private static final List<Spellings> HOLDING_WORDS = List.of(Spellings.of("Holding", false),
            Spellings.of("Group", false), Spellings.of("International", false), Spellings.of("Holdings", false));

    private static final String[] ROMAN = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII"};

    private final Random random;
    private final List<Land> lands;
    private final Set<String> taken = new HashSet<>();
    private int customers;
    private int groups;
    private int sites;
    private int lastNumber;

    FirmMaker(Random random, Vocabulary vocabulary) {
        this.random = random;
        lands = vocabulary.lands();
    }

    /** @return a company that resembles no other but by accident */
    Firm first() {
        Land land = lands.get(random.nextInt(lands.size()));
        Firm firm = new Firm();
        firm.land = land;
        firm.brand = brand(land);
        firm.lines = random.nextInt(8) == 0 ? new Spellings[0] : new Spellings[]{land.pick(land.lines(), random)};
        if (random.nextInt(8) == 0 && firm.lines.length == 1) {
            Spellings second = land.pick(land.lines(), random);
            firm.lines = second == firm.lines[0] ? firm.lines : new Spellings[]{firm.lines[0], second};
        }
        firm.group = ++groups;
        found(firm, land);
        return firm;
    }

    /** @return a company of this kind beside the first one */
    Firm beside(Firm first, Kind kind) {
        Firm firm = first.copy(kind);
        if (!kind.isGroup()) {
            firm.group = ++groups;
        }
        switch (kind) {
            case DIVISION_SAME_DOMAIN, DIVISION_OWN_DOMAIN -> division(firm, first, kind);
            case REGIONAL_SUBSIDIARY -> regional(firm, first);
            case HOLDING -> holding(firm);
            case SISTER_ABROAD -> sisterAbroad(firm, first);
            case NUMBERED_SIBLING -> numbered(firm, first);
            case ONE_LETTER_APART -> oneLetter(firm, first);
            case SAME_BUILDING, SAME_PHONE -> neighbour(firm, first, kind);
            case SAME_NAME_OTHER_CITY -> otherCity(firm, first);
            case SAME_NAME_ABROAD -> found(firm, otherLand(first.land));
            case FRANCHISEE -> franchisee(firm, first);
            case SHARED_PORTAL -> portal(firm, first);
            case BRANCH -> branch(firm, first);
        }
        if (kind != Kind.BRANCH) {
            firm.customer = ++customers;
            firm.vatId = vatId(firm.land);
            firm.duns = digits(9);
        }
        firm.site = ++sites;
        return firm;
    }

    private Brand brand(Land land) {
        for (int attempt = 0;; attempt++) {
            Brand brand = land.invent(random);
            int kind = random.nextInt(8);
            if (kind < 2 && attempt < 3) {
                brand = join(land.known(random), land.glued() ? "" : kind == 0 ? " " : " & ", brand, land);
            } else if (kind == 2 && !land.glued()) {
                brand = join(brand, random.nextBoolean() ? " " : "-", land.invent(random), land);
            }
            if (taken.add(land.country() + brand.text())) {
                return brand;
            }
        }
    }

    private static Brand join(Brand one, String between, Brand other, Land land) {
        String second = land.glued() ? other.text().toLowerCase(Locale.ROOT) : other.text();
        return new Brand(one.text() + between + second,
                one.roman() + (between.isEmpty() ? " " : between) + other.roman());
    }

    /** Gives a seat, a form, a domain and a telephone. */
    private void found(Firm firm, Land land) {
        boolean abroad = firm.land != land;
        firm.land = land;
        firm.form = land.pick(land.forms(), random);
        if (abroad) {
            // A name of the old script is written in Latin elsewhere; the trade keeps its name.
            firm.brand = new Brand(firm.brand.roman(), firm.brand.roman());
        }
        settle(firm, land.cities().get(random.nextInt(land.cities().size())));
        firm.domain = domain(firm, firm.lines.length > 0 && random.nextBoolean() ? roman(firm.lines[0]) : "");
        firm.otherDomain = random.nextInt(14) == 0
                ? slug(firm.brand.roman()) + "-" + slug(land.country()) + ".com"
                : null;
        firm.page = random.nextInt(8) == 0 ? "/contact" : null;
        firm.customer = ++customers;
        firm.site = ++sites;
        firm.vatId = vatId(land);
        firm.duns = digits(9);
    }

    private void settle(Firm firm, Land.City city) {
        firm.city = city;
        firm.street = firm.land.pick(firm.land.streets(), random);
        firm.house = 1 + random.nextInt(random.nextBoolean() ? 30 : 240);
        StringBuilder postcode = new StringBuilder(city.postcode());
        for (int i = postcode.length() - 1, changed = 0; i >= 0 && changed < 2; i--) {
            if (Character.isDigit(postcode.charAt(i))) {
                postcode.setCharAt(i, (char) ('0' + random.nextInt(10)));
                changed++;
            }
        }
        firm.postcode = postcode.toString();
        firm.phone = city.area() + (2 + random.nextInt(7)) + digits(firm.land.digits() - city.area().length() - 1);
    }

    private void division(Firm firm, Firm first, Kind kind) {
        firm.lines = new Spellings[]{otherLine(first)};
        newPhone(firm, first);
        if (random.nextBoolean()) {
            settle(firm, random.nextBoolean() ? first.city : otherCityOf(first));
        }
        if (random.nextInt(3) == 0) {
            firm.form = firm.land.pick(firm.land.forms(), random);
        }
        if (kind == Kind.DIVISION_OWN_DOMAIN) {
            firm.domain = domain(firm, "-" + roman(firm.lines[0]));
            firm.otherDomain = null;
        }
    }

    private void regional(Firm firm, Firm first) {
        boolean city = random.nextInt(3) == 0;
        settle(firm, otherCityOf(first));
        if (city) {
            firm.place = Spellings.of(firm.city.name(), false);
        } else {
            firm.suffix = firm.land.pick(firm.land.regions(), random);
        }
        if (random.nextInt(3) == 0) {
            firm.domain = domain(firm, "-" + roman(city ? firm.place : firm.suffix));
            firm.otherDomain = null;
        }
    }

    private void holding(Firm firm) {
        firm.lines = new Spellings[]{HOLDING_WORDS.get(random.nextInt(HOLDING_WORDS.size()))};
        firm.form = firm.land.pick(firm.land.forms(), random);
        if (random.nextBoolean()) {
            newPhone(firm, firm);
        }
    }

    private void sisterAbroad(Firm firm, Firm first) {
        String domain = first.domain;
        Land land = otherLand(first.land);
        found(firm, land);
        if (random.nextBoolean()) {
            firm.domain = domain;
        }
        if (random.nextInt(3) == 0) {
            firm.place = Spellings.of(firm.city.name(), false);
        }
    }

    private void numbered(Firm firm, Firm first) {
        int number = 2 + random.nextInt(18);
        number += number == lastNumber ? 1 : 0;
        lastNumber = number;
        boolean roman = number < ROMAN.length && random.nextInt(3) == 0;
        firm.suffix = Spellings.of(roman ? ROMAN[number] : Integer.toString(number), false);
        if (random.nextBoolean()) {
            newPhone(firm, first);
        }
        if (random.nextInt(3) == 0) {
            firm.house = 1 + random.nextInt(200);
        }
    }

    private void oneLetter(Firm firm, Firm first) {
        String text = first.brand.text();
        int at = first.land.glued()
                ? random.nextInt(text.length())
                : 1 + random.nextInt(Math.max(1, text.length() - 1));
        Brand sound = first.land.invent(random);
        char letter = sound.text().toLowerCase(Locale.ROOT).charAt(random.nextInt(sound.text().length()));
        String changed = text.substring(0, at) + letter + text.substring(at + 1);
        String roman = first.land.foreign() ? Slips.replace(first.brand.roman(), random) : changed;
        firm.brand = new Brand(changed, roman);
        Spellings[] lines = firm.lines;
        found(firm, first.land);
        firm.lines = random.nextInt(3) == 0 ? new Spellings[]{otherLine(first)} : lines;
        if (random.nextInt(3) == 0) {
            settle(firm, first.city);
        }
    }

    private void neighbour(Firm firm, Firm first, Kind kind) {
        firm.brand = brand(first.land);
        firm.lines = random.nextInt(4) == 0 ? first.lines : new Spellings[]{otherLine(first)};
        found(firm, first.land);
        firm.city = first.city;
        firm.street = first.street;
        firm.house = first.house;
        firm.postcode = first.postcode;
        newPhone(firm, first);
        if (kind == Kind.SAME_PHONE) {
            firm.phone = first.phone;
        }
    }

    private void otherCity(Firm firm, Firm first) {
        found(firm, first.land);
        settle(firm, otherCityOf(first));
        firm.domain = slug(first.brand.roman()) + "-" + slug(latin(firm.city)) + "." + first.land.top();
        firm.otherDomain = null;
        firm.lines = random.nextInt(4) == 0 ? new Spellings[]{otherLine(first)} : first.lines;
    }

    private void franchisee(Firm firm, Firm first) {
        settle(firm, otherCityOf(first));
        firm.suffix = Spellings.of(firm.land.known(random).text(), false);
        firm.page = "/" + slug(latin(firm.city));
        firm.form = firm.land.pick(firm.land.forms(), random);
    }

    private void portal(Firm firm, Firm first) {
        first.domain = slug(latin(first.city)) + "-" + slug(first.land.invent(random).roman()) + "." + first.land.top();
        first.page = "/" + slug(first.brand.roman());
        first.otherDomain = null;
        String domain = first.domain;
        firm.brand = brand(first.land);
        firm.lines = new Spellings[]{first.land.pick(first.land.lines(), random)};
        found(firm, first.land);
        firm.domain = domain;
        firm.otherDomain = null;
        firm.page = "/" + slug(firm.brand.roman());
    }

    private void branch(Firm firm, Firm first) {
        settle(firm, otherCityOf(first));
        firm.page = random.nextBoolean() ? "/" + slug(latin(firm.city)) : first.page;
    }

    private void newPhone(Firm firm, Firm first) {
        int area = firm.city.area().length();
        String phone = random.nextInt(3) == 0
                ? first.phone.substring(0, first.phone.length() - 3) + digits(3)
                : firm.city.area() + (2 + random.nextInt(7)) + digits(firm.land.digits() - area - 1);
        firm.phone = phone;
    }

    private Spellings otherLine(Firm first) {
        while (true) {
            Spellings line = first.land.pick(first.land.lines(), random);
            boolean used = false;
            for (Spellings own : first.lines) {
                used |= own == line;
            }
            if (!used) {
                return line;
            }
        }
    }

    private Land.City otherCityOf(Firm first) {
        int at = first.land.cities().indexOf(first.city);
        int size = first.land.cities().size();
        return first.land.cities().get((at + 1 + random.nextInt(size - 1)) % size);
    }

    private Land otherLand(Land land) {
        return lands.get((lands.indexOf(land) + 1 + random.nextInt(lands.size() - 1)) % lands.size());
    }

    private String domain(Firm firm, String more) {
        String top = random.nextInt(4) == 0 ? "com" : firm.land.top();
        String brand = slug(firm.brand.roman());
        String rest = more.startsWith("-") ? "-" + slug(more) : slug(more);
        return (brand.isEmpty() ? "x" + digits(5) : brand) + rest + "." + top;
    }

    private String vatId(Land land) {
        return land.country() + digits(9);
    }

    private String roman(Spellings word) {
        return word.romanised(random);
    }

    static String latin(Land.City city) {
        return city.aliases().isEmpty() || city.name().chars().allMatch(c -> c < 0x250)
                ? city.name()
                : city.aliases().get(0);
    }

    static String slug(String text) {
        String plain = java.text.Normalizer.normalize(text.replace("ß", "ss").replace("ł", "l").replace("ı", "i"),
                java.text.Normalizer.Form.NFD);
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
