package io.concordat.deal.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.core.matching.CustomerIdentity;
import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.MatchKeys;
import io.concordat.core.matching.Normalizer;
import io.concordat.platform.security.Role;
import io.concordat.support.CustomerUpkeep;
import io.concordat.support.DealProgram;
import io.concordat.support.Sql;

/** A release that folds umlauts after one that did not. */
@QuarkusTest
class RenormalisingTest {

    private static final short OLD = 0;

    @Inject
    CustomerUpkeep upkeep;

    private DealProgram program;
    private UUID northwind;

    /** The versions of the normaliser that a release knows; the old one leaves umlauts as something else. */
    private static final class Release extends Normalizers {

        private final List<Short> versions;

        Release(Short... versions) {
            this.versions = List.of(versions);
        }

        @Override
        protected List<Short> versions() {
            return versions;
        }

        @Override
        protected List<Fingerprint> prints(CustomerIdentity identity) {
            return versions.stream().map(version -> version == OLD ? old(identity) : Normalizer.normalize(identity))
                    .toList();
        }

        private static Fingerprint old(CustomerIdentity raw) {
            Fingerprint print = Normalizer.normalize(new CustomerIdentity(raw.legalName().replaceAll("[äöü]", "xqx"),
                    raw.websiteUrl(), raw.emails(), raw.phone(), raw.street(), raw.city(), raw.region(),
                    raw.postalCode(), raw.country(), raw.duns(), raw.lei(), raw.vatId(), raw.nationalId(),
                    raw.crmAccountId()));
            return FingerprintColumns.read(OLD, FingerprintColumns.write(print));
        }
    }

    @BeforeEach
    void aProgram() {
        program = DealProgram.create();
        northwind = program.partner();
    }

    @Test
    void recordsOfTheOldReleaseAreFoundBeforeDuringAndAfterTheChange() {
        int vendor = program.vendor().id();
        install(OLD);
        List<String> customers = List.of("Müllerbräu", "Söhnlein", "Jägermühle", "Kühnöfen", "Bärenschlüssel",
                "Würfelkästen", "Gärtnerhöfe", "Flößerbrücke", "Düngerwärme", "Hörgerätebörse", "Zügelmänner",
                "Küstenlöwe");
        customers.forEach(name -> program.registered(northwind, DealProgram.deal(name)));
        program.vendor().as(Role.INTEGRATION)
                .body(Map.of("customer", DealProgram.customer("Größe Öfen", "DE"), "relation", "CUSTOMER"))
                .put("/v1/crm-accounts/crm/1").then().statusCode(201);
        copies(vendor, 400);

        install(Normalizer.VERSION);
        check(customers.get(0), "CLEAR");
        install(Normalizer.VERSION, OLD);
        check(customers.get(0), "CONFLICT_PARTNER");
        UUID contoso = program.partner();
        List<CompletableFuture<String>> during = customers.stream().map(name -> CompletableFuture
                .supplyAsync(() -> program.register(contoso, DealProgram.deal(name)).<String>path("verdict"))).toList();
        upkeep.renormalise(program.vendor());
        assertThat(during).map(CompletableFuture::join).containsOnly("CONFLICT_PARTNER");
        assertThat(keyedAs(vendor)).containsExactly(List.of(Normalizer.VERSION, OLD));

        install(Normalizer.VERSION);
        upkeep.renormalise(program.vendor());

        assertThat(keyedAs(vendor)).containsExactly(List.of(Normalizer.VERSION));
        assertThat(Sql.count(vendor, "select count(*) from customer_record where norm_version <> $1",
                Normalizer.VERSION)).isZero();
        Fingerprint first = Normalizer.normalize(new CustomerIdentity(customers.get(0), null, null, null, null, null,
                null, null, "DE", null, null, null, null, null));
        assertThat(Sql.as(vendor, """
                select k from match_key where record_no = (select min(no) from deal_registration) order by k"""))
                .extracting(row -> row[0]).containsExactlyInAnyOrderElementsOf(
                        MatchKeys.of(vendor, first).stream().map(key -> (Object) key.hash()).toList());
        check(customers.get(0).replace("ü", "ue").replace("ä", "ae"), "CONFLICT_PARTNER");
        check("Groesse Oefen", "CONFLICT_DIRECT");
        assertThat(Sql.as(vendor, "select done from renormalising").get(0)[0]).isEqualTo(true);
    }

    private void install(Short... versions) {
        QuarkusMock.installMockForType(new Release(versions), Normalizers.class);
    }

    private void check(String customer, String verdict) {
        Map<String, Object> deal = DealProgram.deal(customer);
        deal.put("partnerId", program.partner().toString());
        program.vendor().as(Role.CHANNEL_MANAGER).body(deal).post("/v1/deal-registration-checks").then()
                .statusCode(200).body("verdict", equalTo(verdict));
    }

    /** More records than one step of the work takes. */
    private static void copies(int vendor, int count) {
        Sql.as(vendor,
                """
                        with account as (select * from crm_account limit 1),
                        numbers as (select i, nextval(pg_get_serial_sequence('deal_registration', 'no')) as no
                                      from generate_series(1, $1) i),
                        described as (
                          insert into customer_record (vendor_id, no, customer_id, source, norm_version, keyed_as, fingerprint)
                          select r.vendor_id, n.no, r.customer_id, r.source, r.norm_version, r.keyed_as, r.fingerprint
                            from customer_record r join account a on a.record_no = r.no, numbers n)
                        insert into crm_account (vendor_id, id, source, external_id, record_no, customer, relation, received_at, revision)
                        select a.vendor_id, gen_random_uuid(), 'copy', n.i::text, n.no, a.customer, 'NONE', a.received_at, 1
                          from account a, numbers n""",
                count);
    }

    private static List<List<Short>> keyedAs(int vendor) {
        return Sql.as(vendor, "select distinct keyed_as from customer_record").stream()
                .map(row -> List.of((Short[]) row[0])).toList();
    }
}
