package io.concordat.core.matching.deals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import io.concordat.core.matching.CustomerIdentity;
import io.concordat.core.matching.IdentityLevel;
import io.concordat.core.matching.LabelledSet;

/** Invents a labelled set of deal registrations. The same seed, size, vocabulary and level give the same set. */
public final class DealData {

    /** One in so many families has a branch; all other kinds are equally frequent. */
    private static final int BRANCH_RARITY = 3;

    private record Entry(CustomerIdentity written, int owner, int family, Kind kind) {
    }

    private final Random random;
    private final IdentityLevel level;
    private final FirmMaker maker;
    private final Pen pen;
    private final List<Entry> entries = new ArrayList<>();

    private DealData(long seed, Vocabulary vocabulary, IdentityLevel level) {
        random = new Random(seed);
        this.level = level;
        maker = new FirmMaker(random, vocabulary);
        pen = new Pen(random);
    }

    /** @return about {@code rows} registrations of the company level from the vocabulary that is kept back, shuffled */
    public static LabelledSet generate(long seed, int rows) {
        return generate(seed, rows, Vocabulary.EVALUATION, IdentityLevel.COMPANY_PER_COUNTRY);
    }

    /**
     * @param rows       about how many registrations
     * @param vocabulary which countries, names and trades
     * @param level      what counts as one customer
     * @return the registrations, shuffled, with the true pairs and the look-alikes by {@link Kind}
     */
    public static LabelledSet generate(long seed, int rows, Vocabulary vocabulary, IdentityLevel level) {
        DealData data = new DealData(seed, vocabulary, level);
        for (int family = 0; data.entries.size() < rows; family++) {
            data.family(family);
        }
        Collections.shuffle(data.entries, data.random);
        return data.labelled();
    }

    private void family(int family) {
        Firm first = maker.first();
        int choice = random.nextInt(Kind.values().length + 2);
        Kind kind = choice < Kind.values().length ? Kind.values()[choice] : null;
        kind = kind == Kind.BRANCH && random.nextInt(BRANCH_RARITY) > 0 ? null : kind;
        Firm other = kind == null ? null : maker.beside(first, kind);
        register(first, 1 + random.nextInt(4), family);
        if (other != null) {
            register(other, 1 + random.nextInt(2), family);
        }
        if (kind == Kind.NUMBERED_SIBLING) {
            register(maker.beside(first, kind), 1, family);
        }
    }

    private void register(Firm firm, int times, int family) {
        int owner = switch (level) {
            case COMPANY_PER_COUNTRY -> firm.customer;
            case SITE -> firm.site;
            case CORPORATE_GROUP -> firm.group;
        };
        for (int i = 0; i < times; i++) {
            entries.add(new Entry(pen.write(firm), owner, family, firm.kind));
        }
    }

    private LabelledSet labelled() {
        Set<Long> truth = new HashSet<>();
        Map<Long, String> lookAlikes = new HashMap<>();
        Map<Integer, List<Integer>> families = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            List<Integer> family = families.computeIfAbsent(entry.family, k -> new ArrayList<>(4));
            for (int earlier : family) {
                Entry other = entries.get(earlier);
                long pair = LabelledSet.key(i, earlier);
                if (other.owner == entry.owner) {
                    truth.add(pair);
                } else {
                    lookAlikes.put(pair, (entry.kind == null ? other.kind : entry.kind).words());
                }
            }
            family.add(i);
        }
        return new LabelledSet("deals", level, entries.stream().map(Entry::written).toList(), truth, null, lookAlikes);
    }
}
