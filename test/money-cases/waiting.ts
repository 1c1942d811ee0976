/**
 * What cases wait for: a command that does not exist yet, and what it would say. A case that needs one is counted
 * and skipped, until the command is there.
 */
export const waiting: Readonly<Record<string, string>> = {
  'validate.add_tender': 'a way of paying that comes after the order was taken',
  'capture.add_lines': 'X2 and S5: lines that are bought later, as in an exchange; goods that we sell for others',
  'fulfill.deliver': 'S9: revenue that is booked when the parcel is delivered',
  'fulfill.reship': 'L2 and S4: a lost parcel is sent again; goods that a supplier sends for us',
  'fulfill.record_freight': 'L5: a label is bought',
  'close.record_reversal': 'T4: a capture is taken back by the provider',
  'close.write_off': 'T8: what nobody will pay any more',
  'close.add_pass_through': 'S7: a tip or a donation that comes later',
  'close.reduce_price': 'G1: the price is reduced and the goods are kept',
  'close.grant_goodwill': 'G2: store credit as a kindness',
  'close.record_dispute': 'D1 to D3: a bank takes money back, and gives it back or not',
  'close.record_claim': 'L3 and L4: a carrier pays for what he lost',
  'capture.forfeit_deposit': 'C2 and S10: a deposit is kept; tax is due when one is paid',
  'close.replace_card': 'a gift card that is blocked gives way to a new one',
  'close.accrue_fee': 'B1 and B2: fees and reserves of a marketplace',
  'return.refund_now': 'R1 apart from R4, fees by kind and their tax, store credit, exchange, gift cards',
  'return.refund_lost': 'L1: a lost parcel is refunded',
  'return.exchange': 'X1: an even exchange',
  'return.record_repair': 'R6 and R7: repaired, or sold to a liquidator',
};
