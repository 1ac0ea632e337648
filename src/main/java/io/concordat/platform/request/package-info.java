/** What every request carries before anybody is known: its id, in the answer, in every log line and in the audit. */
package io.concordat.platform.request;
