package io.concordat.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.concordat.catalog.ProtectionStart;
import io.concordat.catalog.RegistrationPolicyView;
import io.concordat.catalog.policy.ProtectionLength;
import io.concordat.catalog.policy.ProtectionRules;
import io.concordat.catalog.policy.RegistrationRules;
import io.concordat.core.matching.IdentityLevel;
import io.concordat.platform.error.DomainException;

class ProtectionTermsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");
    private static final List<ProtectionLength> LENGTHS = List.of(new ProtectionLength("GOLD", "SECURITY", 200),
            new ProtectionLength(null, "SECURITY", 45), new ProtectionLength("GOLD", null, 120));

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', value = {
            "GOLD   | SECURITY           | 200 days: the program's rule for tier GOLD and product family SECURITY",
            "SILVER | SECURITY           | 45 days: the program's rule for product family SECURITY",
            "-      | ANALYTICS,SECURITY | 45 days: the program's rule for product family SECURITY",
            "GOLD   | ANALYTICS          | 120 days: the program's rule for tier GOLD",
            "SILVER | ANALYTICS          | 90 days: the program's policy",
            "-      | ANALYTICS          | 90 days: the program's policy"})
    void theFirstLengthThatFitsTierAndFamilyWins(String tier, String families, String rule) {
        ProtectionWindow window = ProtectionTerms.window(policy(ProtectionStart.APPROVAL, LENGTHS), tier,
                List.of(families.split(",")), NOW, NOW, BERLIN);

        assertThat(window.rule()).isEqualTo(rule + ", counted from the approval.");
        int days = Integer.parseInt(rule.substring(0, rule.indexOf(' ')));
        assertThat(window.endsAt()).isEqualTo(
                NOW.atZone(BERLIN).toLocalDate().plusDays(days + 1).atStartOfDay(BERLIN).toInstant());
    }

    @Test
    void countedFromTheRegistrationAWindowThatIsOverAlreadyIsRefused() {
        Instant longAgo = NOW.atZone(BERLIN).minusDays(91).toInstant();

        assertThatThrownBy(() -> ProtectionTerms.window(policy(ProtectionStart.REGISTRATION, List.of()), null,
                List.of("ANALYTICS"), longAgo, NOW, BERLIN)).isInstanceOf(DomainException.class).extracting("code")
                .isEqualTo("protection-window-over");
    }

    @Test
    void aWindowWakesUpAtEachNoticeInTurnAndThenAtItsEnd() {
        Instant end = Instant.parse("2027-06-01T00:00:00Z").atZone(BERLIN).toLocalDate().atStartOfDay(BERLIN)
                .toInstant();
        Instant fourteen = end.atZone(BERLIN).minusDays(14).toInstant();
        Instant three = end.atZone(BERLIN).minusDays(3).toInstant();

        assertThat(ProtectionTerms.nextMoment(List.of(14, 3), end, NOW, BERLIN)).isEqualTo(fourteen);
        assertThat(ProtectionTerms.nextMoment(List.of(14, 3), end, fourteen, BERLIN)).isEqualTo(three);
        assertThat(ProtectionTerms.nextMoment(List.of(14, 3), end, three, BERLIN)).isEqualTo(end);
        assertThat(ProtectionTerms.nextMoment(List.of(), end, NOW, BERLIN)).isEqualTo(end);
        assertThat(ProtectionTerms.dueNotice(List.of(14, 3), end, NOW, BERLIN)).isEmpty();
        assertThat(ProtectionTerms.dueNotice(List.of(14, 3), end, fourteen, BERLIN)).contains(14);
        assertThat(ProtectionTerms.dueNotice(List.of(14, 3), end, three, BERLIN)).contains(3);
    }

    private static RegistrationPolicyView policy(ProtectionStart start, List<ProtectionLength> lengths) {
        RegistrationRules rules = new RegistrationRules(new ProtectionRules(lengths, null, null), null, null, null,
                null, null).completed();
        return new RegistrationPolicyView(null, 1, true, 90, start, IdentityLevel.COMPANY_PER_COUNTRY, List.of(), 50,
                10, rules, NOW, "somebody");
    }
}
