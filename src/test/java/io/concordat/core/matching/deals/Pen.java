package io.concordat.core.matching.deals;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import io.concordat.core.matching.CustomerIdentity;

/** Writes a company down as some partner would: in a hurry, from a card, from the web, from memory. */
final class Pen {

    private static final String[] PEOPLE = {"eva.kern", "info", "sales", "j.smith", "contact", "m.rossi", "office"};
    private static final String[] FREE_MAIL = {"gmail.com", "outlook.com", "yahoo.com", "web.de", "mail.ru", "qq.com"};
    private static final String[] SITES = {"facebook.com/", "linkedin.com/company/", "instagram.com/"};

    private final Random random;

    Pen(Random random) {
        this.random = random;
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    /**
     * A registration form asks for the name, the country and some way to reach the customer; one registration in a hundred
     * comes from a list of names and has no more than that.
     */
    CustomerIdentity write(Firm firm) {
        if (one(100)) {
            return new CustomerIdentity(name(firm, firm.land.foreign() && one(5)), null, null, null, null,
                    one(2) ? city(firm, false) : null, null, null, firm.land.country(), null, null, null, null, null);
        }
        boolean address = !one(5);
        boolean roman = firm.land.foreign() && one(5);
        String website = random.nextInt(10) < 6 ? website(firm) : null;
        String email = one(2) ? email(firm) : null;
        String phone = random.nextInt(10) < 6 ? phone(firm) : null;
        if (website == null && email == null && phone == null) {
            switch (random.nextInt(3)) {
                case 0 -> website = website(firm);
                case 1 -> email = email(firm);
                default -> phone = phone(firm);
            }
        }
        return new CustomerIdentity(name(firm, roman), website, email == null ? List.of() : List.of(email), phone,
                address ? street(firm, roman) : null, one(9) ? null : city(firm, roman), null,
                address && !one(8) ? postcode(firm) : null, one(25) ? "ZZ" : firm.land.country(),
                one(40) ? firm.duns : null, null, one(20) ? firm.vatId : null, null, null);
    }

    private String name(Firm firm, boolean roman) {
        String brand = roman ? roman(firm.brand.roman()) : firm.brand.text();
        brand = one(9) ? Slips.one(brand, random) : brand;
        brand = one(4) ? brand.replace("&", one(2) ? "and" : "+") : brand;
        List<String> parts = new ArrayList<>(List.of(brand));
        for (Spellings line : firm.lines) {
            if (!(firm.kind == null && firm.lines.length == 1 && one(20))) {
                String text = roman ? line.romanised(random) : one(7) ? line.other(random) : line.usual();
                parts.add(one(40) ? Slips.one(text, random) : text);
            }
        }
        if (firm.suffix != null) {
            parts.add(roman ? firm.suffix.romanised(random) : firm.suffix.usual());
        }
        if (firm.place != null) {
            parts.add(one(5) && firm.land.glued() ? 0 : parts.size(), firm.place.usual());
        }
        if (!one(4)) {
            Spellings form = one(16) ? firm.land.pick(firm.land.forms(), random) : firm.form;
            String text = roman ? form.romanised(random) : one(3) ? form.other(random) : form.usual();
            boolean leads = firm.land.foreign() && !roman && firm.land.country().matches("RU|UA|AE|KR|JP")
                    && !one(3);
            parts.add(leads ? 0 : parts.size(), text);
        }
        boolean glued = firm.land.glued() && !roman;
        String name = glued ? glue(parts) : String.join(" ", parts);
        name = one(5) && !glued ? plain(name) : one(8) ? umlauts(name) : name;
        return one(8) ? name.toUpperCase(Locale.ROOT) : one(14) ? name.toLowerCase(Locale.ROOT) : name;
    }

    /** No space between characters of the far East, one before anything Latin. */
    private static String glue(List<String> parts) {
        StringBuilder name = new StringBuilder();
        for (String part : parts) {
            boolean latin = part.charAt(0) < 128 && part.charAt(0) != '(';
            boolean afterLatin = !name.isEmpty() && Character.isLetter(name.charAt(name.length() - 1))
                    && name.charAt(name.length() - 1) < 128;
            name.append(!name.isEmpty() && (latin || afterLatin) ? " " : "").append(part);
        }
        return name.toString();
    }

    private String roman(String text) {
        return one(5)
                ? text.replace("kh", "h").replace("Kh", "H").replace("ya", "ia").replace("yu", "iu").replace("shch",
                        "sch")
                : text;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.replace("ß", "ss").replace("ł", "l").replace("Ł", "L").replace("ı", "i"),
                Normalizer.Form.NFD).replaceAll("[\\u0300-\\u036f]", "");
    }

    private static String umlauts(String text) {
        return text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss").replace("Ö", "Oe")
                .replace("Ü", "Ue").replace("å", "aa");
    }

    private String website(Firm firm) {
        if (one(16)) {
            return "https://www." + SITES[random.nextInt(SITES.length)] + FirmMaker.slug(firm.brand.roman());
        }
        String domain = firm.otherDomain != null && one(3) ? firm.otherDomain : firm.domain;
        String host = one(12)
                ? (one(2) ? "shop." : firm.land.country().toLowerCase(Locale.ROOT) + ".") + domain
                : one(2) ? "www." + domain : domain;
        String path = firm.page == null ? one(5) ? "/" : one(8) ? "/en/home" : "" : firm.page;
        return (one(3) ? "" : one(4) ? "http://" : "https://") + (one(12) ? host.toUpperCase(Locale.ROOT) : host)
                + path;
    }

    private String email(Firm firm) {
        String domain = one(5) ? FREE_MAIL[random.nextInt(FREE_MAIL.length)] : firm.domain;
        return PEOPLE[random.nextInt(PEOPLE.length)] + "@" + domain;
    }

    private String phone(Firm firm) {
        String number = firm.phone;
        if (one(7)) {
            number = number.substring(0, number.length() - 2) + random.nextInt(10) + random.nextInt(10);
        } else if (one(16)) {
            String rest = Integer.toString(random.nextInt(200_000_000, 1_000_000_000));
            number = firm.city.area() + rest.substring(0, number.length() - firm.city.area().length());
        }
        String area = number.substring(0, firm.city.area().length());
        String rest = number.substring(area.length());
        return switch (random.nextInt(6)) {
            case 0 -> "+" + firm.land.dialling() + number;
            case 1 -> firm.land.trunk() + area + "/" + rest;
            case 2 -> "+" + firm.land.dialling() + (firm.land.trunk().equals("0") ? " (0)" : " ") + area + "-" + rest;
            case 3 -> "00" + firm.land.dialling() + " " + area + " " + rest;
            case 4 -> "(" + firm.land.trunk() + area + ") " + rest.substring(0, 3) + "." + rest.substring(3);
            default -> "+" + firm.land.dialling() + " " + area + " " + rest.substring(0, 3) + " " + rest.substring(3);
        };
    }

    private String street(Firm firm, boolean roman) {
        if (one(30)) {
            return "P.O. Box " + (100 + random.nextInt(900));
        }
        Spellings spellings = one(40) ? firm.land.pick(firm.land.streets(), random) : firm.street;
        String street = roman ? spellings.romanised(random) : one(3) ? spellings.other(random) : spellings.usual();
        String house = firm.house + (one(12) ? "a" : "");
        String line = firm.land.numberFirst() ? house + " " + street : street + (one(10) ? ", " : " ") + house;
        line = one(9) ? line + unit(firm.land) : line;
        return one(10) ? plain(line) : line;
    }

    private String unit(Land land) {
        int number = 1 + random.nextInt(40);
        if (land.country().equals("DE")) {
            return ", " + (1 + number % 5) + ". OG";
        }
        return (one(2) ? ", Suite " : ", Floor ") + number;
    }

    private String city(Firm firm, boolean roman) {
        Land.City city = one(40) ? firm.land.cities().get(random.nextInt(firm.land.cities().size())) : firm.city;
        if (!city.aliases().isEmpty() && (roman || one(4))) {
            return city.aliases().get(random.nextInt(city.aliases().size()));
        }
        return one(6) ? city.name().toUpperCase(Locale.ROOT) : city.name();
    }

    private String postcode(Firm firm) {
        return one(40)
                ? Slips.one(firm.postcode, random)
                : one(10)
                        ? firm.postcode.replace(" ", "").replace("-", "")
                        : firm.postcode;
    }
}
