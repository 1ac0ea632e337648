package io.concordat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.concordat.contract.GraphqlContract.RootField;
import io.concordat.contract.OpenApiContract.Endpoint;
import io.concordat.platform.security.Operation;
import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

/** Walks every door with every role. A new endpoint or field is entered here, or the test fails. */
@QuarkusTest
class RoleMatrixTest {

    private static final DoorMap DOORS = DoorMap
            .read("""
                    operation             | REST operations                                    | GraphQL fields
                    READ_REFERENCE_DATA   | listReferenceCodes getReferenceCode                | referenceCodes
                    WRITE_REFERENCE_DATA  | writeReferenceCode                                 | writeReferenceCode
                    READ_BUSINESS_CALENDARS | listBusinessCalendars getBusinessCalendar         | businessCalendar businessCalendars
                    WRITE_BUSINESS_CALENDARS | writeBusinessCalendar                            | writeBusinessCalendar
                    READ_PARTNERS         | listPartners getPartner listPartnerAttributePeriods | partner partners
                    WRITE_PARTNERS        | createPartner replacePartner                       | createPartner replacePartner
                    DECIDE_PARTNER_STATUS | suspendPartner reactivatePartner terminatePartner  | suspendPartner reactivatePartner terminatePartner
                    READ_PARTNER_USERS    | listPartnerUsers getPartnerUser                    | partnerUser partnerUsers
                    WRITE_PARTNER_USERS   | createPartnerUser replacePartnerUser               | createPartnerUser replacePartnerUser
                    ERASE_PERSON          | erasePerson                                        | erasePerson
                    READ_PROGRAMS         | listPrograms getProgram listRegistrationPolicies getRegistrationPolicy listEnrollments listEnrollmentsOfProgram getEnrollment | program programs registrationPolicies registrationPolicyVersion enrollment enrollments
                    WRITE_PROGRAMS        | createProgram changeProgram closeProgram createRegistrationPolicy | createProgram changeProgram closeProgram createRegistrationPolicy
                    WRITE_ENROLLMENTS     | enrollPartner endEnrollment                        | enrollPartner endEnrollment
                    READ_OFFERS           | listOffers getOffer listOfferVersions getOfferVersion diffOfferVersions listOfferAcknowledgements | offer offers offerVersion offerVersions offerVersionDiff offerAcknowledgements
                    WRITE_OFFERS          | createOffer draftOfferVersion changeOfferVersion submitOfferVersion activateOfferVersion sunsetOfferVersion retireOfferVersion | createOffer draftOfferVersion changeOfferVersion submitOfferVersion activateOfferVersion sunsetOfferVersion retireOfferVersion
                    WRITE_OFFERS          | checkRule                                          | checkRule
                    DECIDE_OFFERS         | approveOfferVersion rejectOfferVersion             | approveOfferVersion rejectOfferVersion
                    ACKNOWLEDGE_OFFERS    | acknowledgeOfferVersion                            | acknowledgeOfferVersion
                    READ_LEDGER           | listLedgerAccounts getLedgerAccount listLedgerEntries listLedgerPostings getLedgerPosting listLedgerSeals | ledgerAccount ledgerAccounts ledgerEntries ledgerPosting ledgerPostings ledgerSeals
                    VERIFY_LEDGER         | verifyLedger                                       | verifyLedger
                    READ_BUDGETS          | listBudgets getBudget listBudgetReservations listBudgetTransfers getBudgetTransfer | budget budgets budgetReservations budgetTransfer budgetTransfers
                    WRITE_BUDGETS         | createBudget adjustBudget closeBudget              | createBudget adjustBudget closeBudget
                    TRANSFER_BUDGET       | requestBudgetTransfer                              | requestBudgetTransfer
                    DECIDE_BUDGET_TRANSFER | approveBudgetTransfer rejectBudgetTransfer        | approveBudgetTransfer rejectBudgetTransfer
                    READ_EXCHANGE_RATES   | listExchangeRates getExchangeRate listExchangeRateVersions getAppliedExchangeRate | exchangeRate exchangeRates exchangeRateVersions appliedExchangeRate
                    WRITE_EXCHANGE_RATES  | writeExchangeRate loadExchangeRates                | writeExchangeRate loadExchangeRates
                    RECORD_FACTS          | recordFact importFacts                             | recordFact
                    READ_FACTS            | listFacts getFact                                  | fact facts
                    READ_FIGURES          | listPartnerFigures                                 | partnerFigures
                    WRITE_FIGURES         | writePartnerFigure                                 | writePartnerFigure
                    READ_EARNINGS         | listEarnings getEarning listEarningPositions       | earning earnings earningPositions
                    RELEASE_EARNING_BUDGET | releaseEarningBudget                              | releaseEarningBudget
                    SIMULATE_EARNINGS     | simulateEarnings                                   | simulateEarnings
                    REPLAY_EARNINGS       | replayEarnings                                     | earningReplay
                    READ_OFFER_IMPACT     | listOfferImpact getRetirementPolicy listRetirementProposals getRetirementProposal | offerImpact retirementPolicy retirementProposal retirementProposals
                    DECIDE_RETIREMENTS    | writeRetirementPolicy proposeRetirements acceptRetirementProposal dismissRetirementProposal | writeRetirementPolicy proposeRetirements acceptRetirementProposal dismissRetirementProposal
                    READ_DISCOUNTS        | listDiscountPatterns listDiscountBreaches getDiscountBreach | discountPatterns discountBreaches discountBreach
                    REVIEW_DISCOUNTS      | reviewDiscountBreach                               | reviewDiscountBreach
                    READ_TAX_STATUSES     | listTaxStatuses getTaxStatus                       | taxStatus taxStatuses
                    WRITE_TAX_STATUSES    | writeTaxStatus                                     | writeTaxStatus
                    READ_WITHHOLDING_RATES | listWithholdingRates getWithholdingRate           | withholdingRate withholdingRates
                    WRITE_WITHHOLDING_RATES | writeWithholdingRate                             | writeWithholdingRate
                    READ_PAYABLES         | getPayableStatement                                | payableStatement
                    READ_CATALOG          | listCatalog listCatalogAnnouncements               | catalog catalogAnnouncements
                    REGISTER_DEAL         | registerDeal createDealDraft changeDeal submitDeal answerDealAction | registerDeal createDealDraft changeDeal submitDeal answerDealAction
                    CHECK_DEAL            | checkDeal                                          | checkDeal
                    READ_DEALS            | listDealRegistrations getDealRegistration listDealMatches | dealRegistration dealRegistrations
                    READ_DEALS            | listDealSnapshots                                  |
                    READ_DEALS            | listExtensionRequests getExtensionRequest listApprovalLevels |
                    READ_DEALS            | getDealProgress listStageChanges getStageChange listMilestones getMilestone listDealActivities getDealActivity listForecastHistory |
                    WITHDRAW_DEAL         | withdrawDeal recallDeal                            | withdrawDeal recallDeal
                    DECIDE_DEAL           | rejectDeal requestDealAction findDealConflict markDealDuplicate revokeDeal | rejectDeal requestDealAction findDealConflict markDealDuplicate revokeDeal
                    APPROVE_DEAL          | approveDeal                                        | approveDeal
                    READ_LEADS            | listLeads getLead listLeadAssignments              | lead leads
                    CREATE_LEADS          | createLead                                         | createLead
                    ASSIGN_LEADS          | assignLead withdrawLead                            | assignLead withdrawLead
                    ANSWER_LEADS          | acceptLead declineLead qualifyLead disqualifyLead convertLead | acceptLead declineLead qualifyLead disqualifyLead convertLead
                    READ_LEAD_RULES       | listLeadRoutingRules getLeadRoutingRule            | leadRoutingRule leadRoutingRules
                    WRITE_LEAD_RULES      | createLeadRoutingRule replaceLeadRoutingRule       | createLeadRoutingRule replaceLeadRoutingRule
                    READ_DEALS            | listDealTimers                                     |
                    READ_REVIEW_QUEUES    | listReviewQueues getReviewQueue getReviewRouting listQueueRegistrations getDealReview | reviewQueue reviewQueues reviewRouting queueRegistrations
                    WRITE_REVIEW_QUEUES   | writeReviewQueue writeReviewRouting                | writeReviewQueue writeReviewRouting
                    ASSIGN_REVIEW         | assignDealReview                                   | assignDealReview
                    PROGRESS_DEAL         | changeDealStage reachMilestone recordActivity      | changeDealStage reachMilestone recordActivity
                    CLOSE_DEAL            | linkOpportunity closeDeal                          | linkOpportunity closeDeal
                    REQUEST_EXTENSION     | requestExtension                                   | requestExtension
                    DECIDE_EXTENSION      | grantExtension denyExtension                       | grantExtension denyExtension
                    READ_DEAL_QUALITY     | getRegistrationQuality                             |
                    READ_ANOMALIES        | listAnomalySignals getAnomalySignal listAnomalyRules getAnomalyRule | anomalySignal anomalySignals anomalyRules
                    RESOLVE_ANOMALIES     | resolveAnomalySignal                               | resolveAnomalySignal
                    WRITE_ANOMALY_RULES   | writeAnomalyRule                                   | writeAnomalyRule
                    READ_SPOT_AUDITS      | listSpotAudits getSpotAudit listSpotAuditItems     | spotAudit spotAudits spotAuditItems
                    RUN_SPOT_AUDITS       | createSpotAudit recordSpotAuditFinding             | createSpotAudit recordSpotAuditFinding
                    READ_DEALS            | listDealAttachments getDealAttachment downloadDealAttachment | dealAttachment
                    READ_DEALS            | listDealTransfers                                  |
                    TRANSFER_DEAL         | transferDeal                                       | transferDeal
                    ATTACH_TO_DEAL        | attachToDeal describeDealAttachment removeDealAttachment | attachToDeal describeDealAttachment removeDealAttachment
                    IMPORT_IN_BULK        | importInBulk                                       |
                    READ_BULK_IMPORTS     | listBulkImports getBulkImport listBulkImportLines  | bulkImport bulkImports bulkImportLines
                    EXPORT_DEALS          | exportDealRegistrations                            |
                    READ_PIPELINE         | listCrmAccounts getCrmAccount listCrmOpportunities getCrmOpportunity listNamedAccounts getNamedAccount listIncumbents getIncumbent | crmAccount crmAccounts crmOpportunity crmOpportunities namedAccount namedAccounts incumbent incumbents
                    WRITE_PIPELINE        | putCrmAccount putCrmOpportunity createNamedAccount changeNamedAccount endNamedAccount nameIncumbent endIncumbent | putCrmAccount putCrmOpportunity createNamedAccount changeNamedAccount endNamedAccount nameIncumbent endIncumbent
                    READ_CUSTOMERS        | listCustomers getCustomer listCustomerDecisions getCustomerDecision | customer customers customerDecision customerDecisions
                    DECIDE_CUSTOMERS      | mergeCustomers splitCustomer distinguishCustomers removeCustomerDistinction undoCustomerDecision | mergeCustomers splitCustomer distinguishCustomers removeCustomerDistinction undoCustomerDecision
                    MANAGE_API_CLIENTS    | listApiClients getApiClient createApiClient rotateApiClientSecret revokeApiClient | apiClients apiClient createApiClient rotateApiClientSecret revokeApiClient
                    READ_AUDIT_EVENTS     | listAuditEvents                                    | auditEvents
                    READ_DEALS            | listConflictCases getConflictCase                  | conflictCase conflictCases
                    ADD_CONFLICT_EVIDENCE | addConflictEvidence                                | addConflictEvidence
                    DECIDE_CONFLICT       | decideConflict decideConflictAppeal                | decideConflict decideConflictAppeal
                    APPEAL_CONFLICT       | appealConflict                                     | appealConflict
                    READ_DEALS            | getDealTeam listDealTeams                          |
                    CHANGE_DEAL_TEAM      | replaceDealTeam                                    | replaceDealTeam
                    READ_INVITATIONS      | listInvitations getInvitation getInvitationSnapshot | invitation invitations
                    INVITE_TO_DEAL        | inviteToDeal withdrawInvitation                    | inviteToDeal withdrawInvitation
                    ANSWER_INVITATION     | acceptInvitation rejectInvitation                  | acceptInvitation rejectInvitation
                    -                     | issueToken                                         |
                    """);

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<Role, String> tokens = tokens(TestVendor.create());

    private static Map<Role, String> tokens(TestVendor vendor) {
        Map<Role, String> tokens = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            tokens.put(role, role.ofPartner() ? vendor.partnerToken(UUID.randomUUID(), role) : vendor.token(role));
        }
        return tokens;
    }

    @Test
    void everyEndpointAndEveryFieldHasItsOperation() {
        assertThat(OpenApiContract.served().endpoints()).extracting(endpoint -> endpoint.text("operationId"))
                .as("REST operations of the table and of the contract")
                .containsExactlyInAnyOrderElementsOf(DOORS.endpoints());
        assertThat(GraphqlContract.served().rootFields()).extracting(RootField::name)
                .as("GraphQL fields of the table and of the contract")
                .containsExactlyInAnyOrderElementsOf(DOORS.fields());
    }

    @Test
    void everyEndpointAnswersEveryRoleAsTheMatrixSays() {
        List<String> faults = new ArrayList<>();
        for (Endpoint endpoint : OpenApiContract.served().endpoints()) {
            if (!DOORS.isOpen(endpoint.text("operationId"))) {
                Operation operation = DOORS.ofEndpoint(endpoint.text("operationId")).orElseThrow();
                walk(endpoint.toString(), operation, token -> send(token, endpoint), faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyFieldAnswersEveryRoleAsTheMatrixSays() {
        List<String> faults = new ArrayList<>();
        for (RootField field : GraphqlContract.served().rootFields()) {
            Operation operation = DOORS.ofField(field.name()).orElseThrow();
            String body = JSON.objectNode().put("query", field.document()).toString();
            walk(field.document(), operation, token -> Http.send("POST", "/graphql", token, null, body), faults);
        }
        assertThat(faults).isEmpty();
    }

    private void walk(String door, Operation operation, Function<String, CompletableFuture<Http.Answer>> call,
            List<String> faults) {
        CompletableFuture<Http.Answer> anonymous = call.apply(null);
        Map<Role, CompletableFuture<Http.Answer>> answers = new EnumMap<>(Role.class);
        Arrays.stream(Role.values()).forEach(role -> answers.put(role, call.apply(tokens.get(role))));
        note(faults, door + " without token", anonymous.join().status() == 401, anonymous.join());
        answers.forEach((role, answer) -> note(faults, door + " as " + role.token(),
                isAsTheMatrixSays(operation, role, answer.join()), answer.join()));
    }

    private static boolean isAsTheMatrixSays(Operation operation, Role role, Http.Answer answer) {
        boolean refused = answer.code().equals("role-not-permitted");
        boolean understood = answer.status() < 500 && !List.of("graphql-invalid", "internal").contains(answer.code());
        boolean rightStatus = answer.status() == (refused ? 403 : answer.status())
                || answer.contentType().startsWith("application/json");
        return understood && rightStatus && refused != operation.roles().contains(role);
    }

    @Test
    void theDocumentedMatrixIsTheOneOfTheCode() {
        CommittedFile.assertCurrent(Path.of("docs", "roles.md"), DOORS.page());
    }

    /** With ids of nothing, and without a revision: neither is asked for before the permission. */
    private static CompletableFuture<Http.Answer> send(String token, Endpoint endpoint) {
        return Http.send(endpoint.method(), Http.pathOfNothing(endpoint.path()), token, null,
                endpoint.body().map(Object::toString).orElse(null));
    }

    private static void note(List<String> faults, String what, boolean asExpected, Http.Answer answer) {
        if (!asExpected) {
            faults.add(what + ": " + answer.status() + " " + answer.body().lines().findFirst().orElse(""));
        }
    }

    @Test
    void everyOperationHasADoor() {
        assertThat(Arrays.stream(Operation.values()).map(Operation::name)
                .filter(name -> !DOORS.page().contains("| " + name + " | `")).toList()).isEmpty();
    }
}
