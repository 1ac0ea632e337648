/** From what is earned to what is owed: budgets in the order of arrival, true-ups against what was recorded, what is payable. */
package io.concordat.core.earning.settlement;
