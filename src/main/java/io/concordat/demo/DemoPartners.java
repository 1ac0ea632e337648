package io.concordat.demo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import io.concordat.partner.PartnerFilter;
import io.concordat.partner.PartnerService;
import io.concordat.partner.PartnerType;
import io.concordat.partner.WritePartner;
import io.concordat.platform.reference.ReferenceKind;
import io.concordat.platform.reference.ReferenceService;
import io.concordat.platform.reference.WriteReferenceCode;
import io.concordat.platform.security.Caller;
import io.concordat.platform.web.PageRequest;

/** Codes and partners of the demo vendor. */
@ApplicationScoped
class DemoPartners {

    /** Ids of the three partners. */
    record Ids(UUID northwind, UUID contoso, UUID fabrikam) {
    }

    private record Code(ReferenceKind kind, String code, String name, int rank) {
    }

    private static final List<Code> CODES = List.of(new Code(ReferenceKind.TIER, "GOLD", "Gold", 2),
            new Code(ReferenceKind.TIER, "SILVER", "Silver", 1),
            new Code(ReferenceKind.REGION, "EMEA", "Europe, Middle East and Africa", 0),
            new Code(ReferenceKind.REGION, "AMER", "Americas", 0),
            new Code(ReferenceKind.PRODUCT_FAMILY, "ANALYTICS", "Analytics", 0),
            new Code(ReferenceKind.PRODUCT_FAMILY, "SECURITY", "Security", 0));

    private final ReferenceService reference;
    private final PartnerService partners;

    DemoPartners(ReferenceService reference, PartnerService partners) {
        this.reference = reference;
        this.partners = partners;
    }

    Uni<Ids> write(Caller admin) {
        return Multi.createFrom().iterable(CODES).onItem().transformToUniAndConcatenate(code -> code(admin, code))
                .collect().last()
                .chain(() -> partner(admin, "DEMO-NORTHWIND", "Northwind Traders", PartnerType.RESELLER, "GOLD", "EMEA",
                        "DE"))
                .chain(northwind -> partner(admin, "DEMO-CONTOSO", "Contoso Consulting", PartnerType.RESELLER, "SILVER",
                        "EMEA", "FR").chain(
                                contoso -> partner(admin, "DEMO-FABRIKAM", "Fabrikam Referrals", PartnerType.REFERRAL,
                                        "SILVER", "AMER", "US")
                                        .map(fabrikam -> new Ids(northwind, contoso, fabrikam))));
    }

    private Uni<Void> code(Caller admin, Code code) {
        return reference.list(admin, code.kind(), PageRequest.of(200, null)).chain(page -> {
            boolean known = page.items().stream().anyMatch(each -> each.code().equals(code.code()));
            return known
                    ? Uni.createFrom().voidItem()
                    : reference.write(admin, code.kind(), code.code(),
                            new WriteReferenceCode(code.name(), null, code.rank(), true), Optional.empty(), null)
                            .replaceWithVoid();
        });
    }

    private Uni<UUID> partner(Caller admin, String reference, String name, PartnerType type, String tier, String region,
            String country) {
        PartnerFilter same = new PartnerFilter(null, null, null, null, null, reference);
        return partners.list(admin, same, PageRequest.of(1, null)).chain(page -> page.items().isEmpty()
                ? partners.create(admin,
                        new WritePartner(name, type, tier, region, country, null, null, null, reference,
                                null, null),
                        null).map(created -> created.view().id())
                : Uni.createFrom().item(page.items().get(0).id()));
    }
}
