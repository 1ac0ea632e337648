/**
 * The reading door of the audit trail: who did what to which object, and when. The unit of work writes it; nobody ever
 * changes it.
 */
package io.concordat.platform.audit;
