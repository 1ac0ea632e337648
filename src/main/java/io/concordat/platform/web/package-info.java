/** What every REST door shares: answers with revisions, paging, request ids, problem bodies. */
package io.concordat.platform.web;
