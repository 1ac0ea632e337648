/**
 * Where a company can be reached, in the form that is compared: street line, telephone, web and mail domain.
 */
package io.concordat.core.matching.contact;
