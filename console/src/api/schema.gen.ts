// Made by `npm run api-types` from api/openapi.json. Not to be edited.

export interface paths {
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List orders */
        get: operations["orders.list"];
        put?: never;
        /**
         * Take an order
         * @description Captures an order from any channel, validates it, makes its promise, chooses its path and reserves its units, in one commit.
         *
         *     Roles: service, operations, manager, associate, administrator.
         *
         *     Refusals:
         *
         *     * `unknown_channel`: no such channel
         *     * `already_captured`: the channel told this order before
         *     * `unknown_item`: a line names no item of ours
         *     * `no_group`: the order does not say where its lines go
         *     * `unknown_group`: a line goes with a group that the order does not have
         *     * `line_twice`: two lines have the same id
         *     * `no_place`: a pickup or till group names no place
         *     * `unknown_place`: no such place
         *     * `no_address`: a group to be shipped has no address
         *     * `no_account`: a tender in cash, by gift card or credit names no till, card or holder
         *     * `stored_value`: a gift card or credit is used at placement, not authorised or captured
         *     * `discount_above_base`: a discount is more than the price it applies to
         *     * `discount_shares_differ`: the shares of a discount do not add up to it
         *     * `capture_does_not_reconcile`: the total is not what the lines add up to
         *     * `no_plan`: the order requires a promise and no path can keep one
         */
        post: operations["capture.order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change contact, address or note
         * @description Changes what does not change the sale. A new address is checked again before anything is released.
         *
         *     Roles: service, operations, administrator.
         *
         *     Refusals:
         *
         *     * `already_left`: the units of the group have left or are packed
         *     * `unknown_group`: the order has no such group
         */
        post: operations["capture.revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel units
         * @description Ends units that have not reached the customer: frees their claims, captures less or refunds what was captured.
         *
         *     Roles: service, operations, manager, administrator.
         *
         *     Refusals:
         *
         *     * `nothing_to_cancel`: no unit is left to cancel
         *     * `unknown_line`: no such line
         *     * `too_many`: more units than can be cancelled
         *     * `channel_only`: only a channel can have paid it back by itself
         */
        post: operations["capture.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/line-mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Map a line to an item
         * @description Says which of our items a channel's line is, or that no stock is kept of it.
         *
         *     Roles: operations, administrator.
         *
         *     Refusals:
         *
         *     * `unknown_line`: no such line
         *     * `unknown_item`: no such item
         *     * `mapped`: the line is mapped already
         */
        post: operations["capture.map_line"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold
         * @description Blocks named steps of an order until somebody releases it. The promise clock runs on.
         *
         *     Roles: service, operations, manager, finance, administrator.
         *
         *     Refusals:
         *
         *     * `closed`: the order is closed
         *     * `held`: the order is held by hand already
         */
        post: operations["validate.hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/hold-releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release a hold
         * @description Lifts a hold; what waited for it goes on in the same commit.
         *
         *     Roles: service, operations, manager, finance, administrator.
         *
         *     Refusals:
         *
         *     * `no_hold`: no open hold
         *     * `which_hold`: more than one hold is open
         *     * `not_yours`: another role decides this hold
         *     * `not_mapped`: a line is still no item of ours
         */
        post: operations["validate.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/authorisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record an authorisation
         * @description A provider's answer: the tender is authorised, or declined.
         *
         *     Roles: finance, administrator.
         *
         *     Refusals:
         *
         *     * `unknown_tender`: no such tender
         *     * `over`: more than was agreed
         */
        post: operations["validate.record_authorisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/voids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a void
         * @description The open authorisation of a tender has ended: voided, expired, or freed by the provider.
         *
         *     Roles: finance, administrator.
         *
         *     Refusals:
         *
         *     * `unknown_tender`: no such tender
         *     * `nothing_open`: nothing is authorised
         */
        post: operations["validate.void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the promise
         * @description Finds the plan of least expected cost for what has no source yet, reserves it, holds a backup behind a doubtful one, and promises a time.
         *
         *     Roles: service, operations, administrator.
         *
         *     Refusals:
         *
         *     * `no_plan`: no path can keep a promise
         *     * `held`: a hold blocks the promise
         *     * `nothing_open`: every unit has its source
         */
        post: operations["promise.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a contact
         * @description The customer was told something, by us or by a person: it counts once the provider has said yes.
         *
         *     Roles: service, operations, manager, associate, administrator.
         *
         *     Refusals:
         *
         *     * `unknown_group`: no such group
         */
        post: operations["promise.record_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/route-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm routing
         * @description The plan stands: its picks may start.
         *
         *     Roles: operations, manager, administrator.
         *
         *     Refusals:
         *
         *     * `nothing_decided`: no decision waits
         *     * `unknown_group`: no such group
         *     * `held`: a hold blocks the release
         */
        post: operations["route.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/route-switches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch to backup
         * @description Takes the armed backup now, before anything failed.
         *
         *     Roles: operations, manager, administrator.
         *
         *     Refusals:
         *
         *     * `no_backup`: no backup is armed
         *     * `too_late`: it can no longer start in time
         *     * `already_picked`: the units are picked
         *     * `unknown_group`: no such group
         */
        post: operations["route.switch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send to a place
         * @description Moves what nobody has picked yet to a place of your choice, with the promise that it can keep.
         *
         *     Roles: operations, manager, administrator.
         *
         *     Refusals:
         *
         *     * `unknown_place`: no such place
         *     * `unknown_group`: no such group
         *     * `no_plan`: the place cannot serve it
         *     * `nothing_to_move`: nothing can be moved any more
         */
        post: operations["route.assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/declines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline at a place
         * @description A place says that it cannot serve units: they are free again and the fallback runs.
         *
         *     Roles: manager, operations, administrator.
         *
         *     Refusals:
         *
         *     * `nothing_there`: nothing of the order waits at the place
         */
        post: operations["route.decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/wait-ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do not wait for the supply
         * @description What waits for a supply waits no more: the fallback runs, or the next best plan, or a person must choose.
         *
         *     Roles: service, operations, manager, administrator.
         *
         *     Refusals:
         *
         *     * `not_waiting`: nothing waits for a supply
         *     * `unknown_group`: no such group
         */
        post: operations["route.stop_waiting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept the pick
         * @description The place says that it will pick what was released to it: its time to accept no longer runs.
         *
         *     Roles: associate, manager, operations, administrator.
         *
         *     Refusals:
         *
         *     * `nothing_to_take`: no such units in that state
         *     * `unknown_line`: no such line
         *     * `wrong_item`: the scanner read another item
         */
        post: operations["fulfill.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/pick-withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw from the pick list
         * @description Takes released units off the list again; they stay reserved.
         *
         *     Roles: manager, operations, administrator.
         *
         *     Refusals:
         *
         *     * `nothing_to_take`: no such units in that state
         *     * `unknown_line`: no such line
         *     * `wrong_item`: the scanner read another item
         */
        post: operations["fulfill.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/picks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pick
         * @description Units leave the bin for the tote, by scan.
         *
         *     Roles: associate, manager, operations, administrator.
         *
         *     Refusals:
         *
         *     * `nothing_to_take`: no such units in that state
         *     * `unknown_line`: no such line
         *     * `wrong_item`: the scanner read another item
         */
        post: operations["fulfill.pick"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/unpicks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a pick back
         * @description Picked units go back into their bin and stay on the list.
         *
         *     Roles: associate, manager, operations, administrator.
         *
         *     Refusals:
         *
         *     * `nothing_to_take`: no such units in that state
         *     * `unknown_line`: no such line
         *     * `wrong_item`: the scanner read another item
         */
        post: operations["fulfill.unpick"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/short-picks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Not found
         * @description The picker does not find units: trust in the record falls at once, a count is asked for, the fallback runs.
         *
         *     Roles: associate, manager, operations, administrator.
         *
         *     Refusals:
         *
         *     * `nothing_to_take`: no such units in that state
         *     * `unknown_line`: no such line
         *     * `wrong_item`: the scanner read another item
         */
        post: operations["fulfill.short"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pack
         * @description Picked units go into a parcel, or on the pickup shelf.
         *
         *     Roles: associate, manager, operations, administrator.
         *
         *     Refusals:
         *
         *     * `nothing_to_take`: no such units in that state
         *     * `unknown_line`: no such line
         *     * `wrong_item`: the scanner read another item
         *     * `two_places`: the units lie at two places
         */
        post: operations["fulfill.pack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/unpacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unpack
         * @description Opens a parcel again.
         *
         *     Roles: associate, manager, operations, administrator.
         *
         *     Refusals:
         *
         *     * `nothing_to_take`: no such units in that state
         *     * `unknown_line`: no such line
         *     * `wrong_item`: the scanner read another item
         */
        post: operations["fulfill.unpack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/hand-overs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand over
         * @description The customer takes what is ready: revenue, tax and cost are booked, and what he owes is captured.
         *
         *     Roles: associate, manager, operations, administrator.
         *
         *     Refusals:
         *
         *     * `nothing_to_take`: no such units in that state
         *     * `unknown_line`: no such line
         *     * `wrong_item`: the scanner read another item
         *     * `held`: a hold blocks the hand-over
         *     * `nothing_ready`: nothing is ready
         */
        post: operations["fulfill.hand_over"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/shipments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ship
         * @description Units leave with a carrier; a pick or pack that nobody told runs with it.
         *
         *     Roles: associate, manager, operations, administrator.
         *
         *     Refusals:
         *
         *     * `nothing_to_take`: no such units in that state
         *     * `unknown_line`: no such line
         *     * `wrong_item`: the scanner read another item
         *     * `two_places`: the units lie at two places
         *     * `held`: a hold blocks the hand-over
         */
        post: operations["fulfill.ship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/shipment-reversals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a shipment back
         * @description A parcel that was told as shipped has not left: units and postings go back.
         *
         *     Roles: manager, operations, administrator.
         *
         *     Refusals:
         *
         *     * `not_shipped`: the parcel has not been shipped
         *     * `came_back`: units of it were returned already
         */
        post: operations["fulfill.unship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/put-backs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put back
         * @description Cancelled units that were picked go back into their bin, by scan; only then can they be sold again.
         *
         *     Roles: associate, manager, operations, administrator.
         *
         *     Refusals:
         *
         *     * `nothing_loose`: nothing waits to be put back
         */
        post: operations["fulfill.put_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/transfer-shipments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Load a transfer
         * @description Units for the pickup store are on the truck.
         *
         *     Roles: associate, manager, operations, administrator.
         *
         *     Refusals:
         *
         *     * `no_transfer`: no transfer waits
         */
        post: operations["fulfill.ship_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/transfer-receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a transfer
         * @description The pickup store scans what came. Good units keep their claim; what is missing or damaged falls back.
         *
         *     Roles: associate, manager, operations, administrator.
         *
         *     Refusals:
         *
         *     * `nothing_to_take`: no such units in that state
         *     * `unknown_line`: no such line
         *     * `wrong_item`: the scanner read another item
         *     * `no_transfer`: no transfer is on the way
         */
        post: operations["fulfill.receive_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/{place}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive stock
         * @description Units come in from a supplier, or are there when the books are opened.
         *
         *     Roles: manager, operations, administrator, associate.
         *
         *     Refusals:
         *
         *     * `unknown_place`: no such place
         *     * `unknown_item`: no such item
         *     * `no_cost`: the entity has no cost for the item
         *     * `unknown_supply`: no such supply was announced
         */
        post: operations["fulfill.receive_stock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/{place}/count-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a count
         * @description Somebody at the place counts an item, blind, by a time; without one, within the hour. Asked again before that, nothing changes.
         *
         *     Roles: service, manager, operations, administrator.
         *
         *     Refusals:
         *
         *     * `unknown_place`: no such place
         *     * `unknown_item`: no such item
         */
        post: operations["fulfill.ask_count"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/{place}/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count
         * @description Says how many units of an item are in the bin. What was missing comes back or is lost.
         *
         *     Roles: associate, manager, operations, administrator.
         *
         *     Refusals:
         *
         *     * `unknown_place`: no such place
         *     * `unknown_item`: no such item
         */
        post: operations["fulfill.count"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/{place}/stops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a place
         * @description The place takes no orders until then, or a carrier does not collect there: what it cannot do in time goes by its fallback.
         *
         *     Roles: manager, operations, administrator.
         *
         *     Refusals:
         *
         *     * `unknown_place`: no such place
         *     * `unknown_carrier`: the carrier does not collect there
         *     * `in_the_past`: that time has passed
         */
        post: operations["fulfill.stop_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/{place}/resumptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a place
         * @description The place takes orders again, or the carrier collects again; who waits for its stock is asked again.
         *
         *     Roles: manager, operations, administrator.
         *
         *     Refusals:
         *
         *     * `not_stopped`: it was not stopped
         */
        post: operations["fulfill.resume_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/{place}/supplies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was announced to a place and is still to come, or waits to be taken by its orders; the next first */
        get: operations["places.supplies"];
        put?: never;
        /**
         * Announce a supply
         * @description Units will come by a purchase order or a ship notice: orders may wait for them. Sent again it says what is still to come, and by when.
         *
         *     Roles: manager, operations, administrator.
         *
         *     Refusals:
         *
         *     * `unknown_place`: no such place
         *     * `unknown_item`: no such item
         *     * `unknown_supply`: nothing is expected by it
         *     * `no_date`: a supply has a date
         *     * `in_the_past`: that time has passed
         *     * `item_twice`: an item stands there twice
         */
        post: operations["fulfill.announce_supply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/captures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a capture
         * @description Money has come in over a tender, or did not. At a till: what was tendered beside what was due.
         *
         *     Roles: finance, administrator, associate, manager.
         *
         *     Refusals:
         *
         *     * `unknown_tender`: no such tender
         *     * `unknown_leg`: no such leg
         *     * `stored_value`: a gift card or credit is used at placement, not captured
         *     * `capture_exceeds_authorisation`: more than is authorised
         */
        post: operations["close.record_capture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a refund
         * @description Money went back over a tender, or did not: never more than is owed, never more than the tender paid.
         *
         *     Roles: finance, administrator, manager, associate.
         *
         *     Refusals:
         *
         *     * `unknown_tender`: no such tender
         *     * `unknown_leg`: no such leg
         *     * `refund_exceeds_owed`: more than is owed back
         *     * `refund_exceeds_tender`: more than the tender paid
         *     * `over_limit`: more than you may refund alone
         */
        post: operations["close.record_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a statement
         * @description Ties each line of a provider's payout to a capture or refund; what nobody can place waits in suspense, with a case.
         *
         *     Roles: finance, administrator.
         *
         *     Refusals:
         *
         *     * `unknown_entity`: no such entity
         *     * `does_not_foot`: the lines do not add up to the payout
         *     * `line_seen`: a line came before in another payout
         *     * `line_twice`: a line is there twice
         */
        post: operations["close.import_statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payouts/{payout}/bank-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a payout at the bank
         * @description The payout has reached the bank, or came back.
         *
         *     Roles: finance, administrator.
         *
         *     Refusals:
         *
         *     * `differs`: the bank has another amount
         */
        post: operations["close.record_payout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payouts/{payout}/suspense-resolutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what a line was
         * @description Moves a line out of suspense to the account that it belongs to.
         *
         *     Roles: finance, administrator.
         *
         *     Refusals:
         *
         *     * `unknown_line`: no such line in suspense
         */
        post: operations["close.resolve_suspense"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledgers/{ledger}/opening-balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a balance
         * @description What an account held when the books were opened: a gift card, a till.
         *
         *     Roles: finance, administrator.
         *
         *     Refusals:
         *
         *     * `unknown_entity`: no such entity
         */
        post: operations["close.open_balance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a return
         * @description Units will come back, or lie on the desk: checked against the policy of the sale and of today.
         *
         *     Roles: associate, manager, service, operations, administrator.
         *
         *     Refusals:
         *
         *     * `unknown_line`: no such line
         *     * `unknown_place`: no such place
         *     * `unit_not_returnable`: fewer units can come back
         *     * `not_returnable`: the policy does not take it back
         */
        post: operations["return.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/return-receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a return
         * @description The units are here, in inspection. Accepted as well, the refund is owed and their cost comes back.
         *
         *     Roles: associate, manager, service, operations, administrator.
         *
         *     Refusals:
         *
         *     * `no_return`: no such return
         *     * `which_return`: several returns wait
         *     * `unknown_place`: no such place
         */
        post: operations["return.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/return-acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a return
         * @description Somebody who may overrules the checks that failed; the override is remembered with the return.
         *
         *     Roles: manager, service, finance, administrator.
         *
         *     Refusals:
         *
         *     * `no_return`: no such return
         *     * `which_return`: several returns wait
         */
        post: operations["return.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/return-refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a return
         * @description The units stay with the customer.
         *
         *     Roles: manager, service, administrator.
         *
         *     Refusals:
         *
         *     * `no_return`: no such return
         *     * `which_return`: several returns wait
         *     * `received`: the units are here: give them back first
         */
        post: operations["return.refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/gradings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Grade a return
         * @description Back on the shelf, into quarantine, or scrapped; what it is worth less is written down.
         *
         *     Roles: associate, manager, service, operations, administrator.
         *
         *     Refusals:
         *
         *     * `no_return`: no such return
         *     * `which_return`: several returns wait
         *     * `over_cost`: a value above cost
         */
        post: operations["return.grade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a case
         * @description It is your turn now.
         *
         *     Roles: service, finance, operations, manager, administrator.
         *
         *     Refusals:
         *
         *     * `no_case`: no such case
         *     * `closed`: the case is closed
         */
        post: operations["exception.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/hand-offs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pass a case
         * @description Hands it to a role or a person, with one sentence; the clock does not restart.
         *
         *     Roles: service, finance, operations, manager, administrator.
         *
         *     Refusals:
         *
         *     * `no_case`: no such case
         *     * `closed`: the case is closed
         */
        post: operations["exception.pass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/snoozes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Snooze a case
         * @description Out of the queue until a time before its act-by, with a reason.
         *
         *     Roles: service, finance, operations, manager, administrator.
         *
         *     Refusals:
         *
         *     * `no_case`: no such case
         *     * `closed`: the case is closed
         *     * `too_late`: later than the last moment to act
         *     * `in_the_past`: that time has passed
         */
        post: operations["exception.snooze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/resolutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resolve a case
         * @description Runs one of its choices and closes it, all or nothing.
         *
         *     Roles: service, finance, operations, manager, administrator.
         *
         *     Refusals:
         *
         *     * `no_case`: no such case
         *     * `closed`: the case is closed
         *     * `no_choice`: no such choice
         *     * `needs`: the choice asks for more
         *     * `too_late`: by then nothing could be done
         *     * `in_the_past`: that time has passed
         */
        post: operations["exception.resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count orders by view, and those that a filter lets through by class */
        get: operations["orders.counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order, with what it allows */
        get: operations["orders.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened to an order, with its units and money */
        get: operations["orders.journal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How its sources were chosen, with the facts that were looked at */
        get: operations["orders.decision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The decisions for an order, newest first */
        get: operations["orders.decisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/decisions/{group}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One decision: every plan with its cost term by term, every place with what became of it */
        get: operations["orders.decision_of_group"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/decisions/{group}/places/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why not from this place? What its best plan costs beside the chosen one, or what ruled it out */
        get: operations["orders.why_not"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The case queue: what breaks first comes first */
        get: operations["cases.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case: what happened, the choices, and what each would do */
        get: operations["cases.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stock/{item}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An item at every place, and what is announced of it */
        get: operations["stock.of_item"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stock/{item}/{place}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The moves behind a counter, newest first */
        get: operations["stock.moves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/{place}/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is to be picked, packed, handed over, loaded or put back at a place, most urgent first */
        get: operations["places.work"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Places, channels and entities, and how much of everything there is */
        get: operations["reference.book"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find items by code or title */
        get: operations["reference.items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/book/entities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Legal entities: who sells, who owns stock
         * @description Rows as they would be written, in the order of their keys.
         */
        get: operations["book.list_entities"];
        /**
         * Legal entities: who sells, who owns stock
         * @description Replaces or adds rows, all of them or none. Roles: administrator.
         */
        put: operations["book.write_entities"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/book/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stores, warehouses and suppliers, with their hours in their own time zone
         * @description Rows as they would be written, in the order of their keys.
         */
        get: operations["book.list_places"];
        /**
         * Stores, warehouses and suppliers, with their hours in their own time zone
         * @description Replaces or adds rows, all of them or none. Roles: administrator.
         */
        put: operations["book.write_places"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/book/lanes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Trucks between our places, by when they leave in the sender's zone
         * @description Rows as they would be written, in the order of their keys.
         */
        get: operations["book.list_lanes"];
        /**
         * Trucks between our places, by when they leave in the sender's zone
         * @description Replaces or adds rows, all of them or none. Roles: administrator.
         */
        put: operations["book.write_lanes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/book/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where orders come from
         * @description Rows as they would be written, in the order of their keys.
         */
        get: operations["book.list_channels"];
        /**
         * Where orders come from
         * @description Replaces or adds rows, all of them or none. Roles: administrator.
         */
        put: operations["book.write_channels"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/book/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is sold. Orders keep their own copy of title and price
         * @description Rows as they would be written, in the order of their keys.
         */
        get: operations["book.list_items"];
        /**
         * What is sold. Orders keep their own copy of title and price
         * @description Replaces or adds rows, all of them or none. Roles: administrator.
         */
        put: operations["book.write_items"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/book/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a unit is carried at by each entity, and what it bills a sister entity for it
         * @description Rows as they would be written, in the order of their keys.
         */
        get: operations["book.list_costs"];
        /**
         * What a unit is carried at by each entity, and what it bills a sister entity for it
         * @description Replaces or adds rows, all of them or none. Roles: administrator, finance.
         */
        put: operations["book.write_costs"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/book/aliases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A channel's own names of our items
         * @description Rows as they would be written, in the order of their keys.
         */
        get: operations["book.list_aliases"];
        /**
         * A channel's own names of our items
         * @description Replaces or adds rows, all of them or none. Roles: administrator, operations.
         */
        put: operations["book.write_aliases"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/book/postcodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where postcodes lie, for distances: the five digits of a ZIP code, the first three characters of a Canadian one
         * @description Rows as they would be written, in the order of their keys.
         */
        get: operations["book.list_postcodes"];
        /**
         * Where postcodes lie, for distances: the five digits of a ZIP code, the first three characters of a Canadian one
         * @description Replaces or adds rows, all of them or none. Roles: administrator.
         */
        put: operations["book.write_postcodes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/book/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Customers with a rule: blocked, prepaid only, or reviewed first
         * @description Rows as they would be written, in the order of their keys.
         */
        get: operations["book.list_customers"];
        /**
         * Customers with a rule: blocked, prepaid only, or reviewed first
         * @description Replaces or adds rows, all of them or none. Roles: administrator, operations, service.
         */
        put: operations["book.write_customers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/book/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rules of the business that a house begins with. Once a kind has a version, a draft changes it
         * @description Rows as they would be written, in the order of their keys.
         */
        get: operations["book.list_policies"];
        /**
         * Rules of the business that a house begins with. Once a kind has a version, a draft changes it
         * @description Replaces or adds rows, all of them or none. Roles: administrator.
         */
        put: operations["book.write_policies"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/book/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People, known by their address, with the role and the limits that they act under
         * @description Rows as they would be written, in the order of their keys.
         */
        get: operations["book.list_people"];
        /**
         * People, known by their address, with the role and the limits that they act under
         * @description Replaces or adds rows, all of them or none. Roles: administrator.
         */
        put: operations["book.write_people"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/book/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make an API key for a person; it is shown this once */
        post: operations["book.make_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/book/keys/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an API key; it ends within two seconds */
        delete: operations["book.revoke_key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every kind of policy: the version in force, those that are scheduled, the drafts */
        get: operations["policies.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of a policy, the oldest first */
        get: operations["policies.versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{kind}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one version says otherwise than another; version 0 is what holds where none was written */
        get: operations["policies.differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{kind}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version: its document, its rules as sentences, who wrote and approved it */
        get: operations["policies.version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write a draft of a policy against its newest version
         * @description Roles: operations, administrator.
         */
        post: operations["policies.write_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/drafts/{draft}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A draft: what it says, what it changes, who did what with it */
        get: operations["policies.draft"];
        /**
         * Change a draft; review begins again
         * @description Its author alone.
         */
        put: operations["policies.change_draft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/drafts/{draft}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for review
         * @description Roles: operations, administrator.
         */
        post: operations["policies.submit_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/drafts/{draft}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a draft of somebody else
         * @description Roles: manager, administrator.
         */
        post: operations["policies.approve_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/drafts/{draft}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a draft back with the reason
         * @description Roles: manager, administrator.
         */
        post: operations["policies.reject_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/drafts/{draft}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an approved draft a version, now or from a moment ahead
         * @description Roles: operations, manager, administrator.
         */
        post: operations["policies.activate_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/drafts/{draft}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a draft, or a version whose time has not come
         * @description Roles: operations, manager, administrator.
         */
        post: operations["policies.withdraw_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{kind}/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let an older version hold again, as a new version from now
         * @description Roles: manager, administrator.
         */
        post: operations["policies.roll_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order}/test-drives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide one order again with the facts of its decision, as the policies are and as they might become
         * @description Changes nothing. Roles: operations, manager, administrator.
         */
        post: operations["orders.test_drive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{kind}/simulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide recorded orders, or a week drawn from them, as the policies are and as they might become
         * @description Changes nothing. Who accepts `application/x-ndjson` is told how far it is, a line each time, and ends it by hanging up. Roles: operations, manager, administrator.
         */
        post: operations["policies.simulate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Commits after a cursor */
        get: operations["feed.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has just changed, as server-sent events */
        get: operations["feed.stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in */
        post: operations["sessions.begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out */
        delete: operations["sessions.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who you are */
        get: operations["people.me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channels/{channel}/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A delivery of a channel, signed with its secret */
        post: operations["channels.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        EffectsInput: {
            promise: {
                before: {
                    by: string;
                    kept: number;
                    /** @enum {string} */
                    class: "safe" | "watch" | "risk";
                } | null;
                after: {
                    by: string;
                    kept: number;
                    /** @enum {string} */
                    class: "safe" | "watch" | "risk";
                } | null;
                says: string;
            };
            margin: {
                before: number;
                after: number;
                change: number;
            };
            refund: {
                amount: number;
                says: string;
            };
            stock: {
                item: string;
                place: string;
                bucket: string;
                change: number;
            }[];
            entity: {
                entity: string;
                says: string;
            }[];
            customer: {
                hears: string;
            };
        };
        PreviewInput: {
            command: string;
            operation: string;
            /** @enum {string} */
            outcome: "done" | "unchanged" | "preview";
            subject: {
                kind: string;
                id: string;
                number: string | null;
                version: number;
            };
            events: string[];
            summary: {
                [key: string]: unknown;
            } | null;
            journal: {
                event: string;
                title: string;
                says: string;
                by: string | null;
            }[];
            effects: components["schemas"]["EffectsInput"] | null;
        };
        /** @description What can be done from here: ready for you, or why not */
        PolicyStepInput: {
            step: string;
            title: string;
            ready: boolean;
            because: string | null;
            remedy: string | null;
        };
        SimulationLoadInput: {
            units: number;
            share: number;
            /** @description Units that it had taken on by the end of its busiest day, with those beside these orders */
            busiest: number;
        };
        SimulationArmInput: {
            planned: number;
            noPlan: number;
            cost: number;
            costs: {
                [key: string]: number;
            };
            units: number;
            packages: number;
            splits: number;
            /** @description Mean likelihood that the promise is kept, parts per ten thousand */
            kept: number;
            /** @description Promised later than asked for, parts per ten thousand */
            late: number;
            paths: {
                [key: string]: number;
            };
        };
        SimulationChangeInput: {
            order: string;
            group: string;
            today: number;
            draft: number;
            by: number;
            terms: {
                [key: string]: number;
            };
            from: string[];
            to: string[];
        };
        SimulationInput: {
            kind: string;
            currency: string;
            orders: number;
            from: string | null;
            to: string | null;
            today: components["schemas"]["SimulationArmInput"];
            draft: components["schemas"]["SimulationArmInput"];
            moved: number;
            fell: {
                orders: number;
                by: number;
            };
            rose: {
                orders: number;
                by: number;
            };
            gained: number;
            lost: number;
            /** @description The names in `costs` and `terms`, in the order in which people read them */
            terms: {
                name: string;
                says: string;
            }[];
            places: {
                place: string;
                /** @description Units that it takes on in a day; null: as many as come */
                perDay: number | null;
                today: components["schemas"]["SimulationLoadInput"];
                draft: components["schemas"]["SimulationLoadInput"];
            }[];
            winners: components["schemas"]["SimulationChangeInput"][];
            losers: components["schemas"]["SimulationChangeInput"][];
        };
        /** @description A plan, or why there is none */
        TestDriveAnswerInput: {
            decision: ({
                plan: {
                    path: string;
                    cost: number;
                    kept: number;
                    ready: string;
                    packages: ({
                        mode: string;
                        place: string;
                        at?: string;
                        service?: string;
                        lines: {
                            line: string;
                            item: string;
                            quantity: number;
                        }[];
                        costs: {
                            [key: string]: number;
                        };
                        kept: number;
                        ready: string;
                    } & {
                        [key: string]: unknown;
                    })[];
                } & {
                    [key: string]: unknown;
                };
                by: string;
                alone: number;
                kept: number;
                ruledOut: {
                    place: string;
                    says: string;
                    rule?: string;
                }[];
                losers: {
                    place: string;
                    mode: string;
                    costs: number;
                    more: number;
                    term: string | null;
                }[];
                ruled: {
                    rules: string[];
                    cost: number;
                };
            } & {
                [key: string]: unknown;
            }) | null;
            noPlan: ({
                noPlan: string;
                blockers: {
                    place: string;
                    says: string;
                    rule?: string;
                }[];
            } & {
                [key: string]: unknown;
            }) | null;
        };
        AllowedInput: {
            operation: string;
            title: string;
            path: string;
            ready: boolean;
            because: string | null;
            remedy: string | null;
        };
        WeighedPlanInput: {
            rank: number;
            /** @description Whose best plan it is */
            place: string;
            /** @description The announced supply that it waits for */
            supply: string | null;
            places: string[];
            title: string;
            detail: string;
            mode: string;
            path: string;
            chosen: boolean;
            /** @description A place of the fallback: this is its best plan for the whole group */
            armed: boolean;
            /** @description Likelihood in parts per ten thousand */
            kept: number;
            /**
             * @description By the bounds that the decision was made under
             * @enum {string}
             */
            class: "safe" | "watch" | "risk";
            misses: boolean;
            /** Format: date-time */
            ready: string;
            costs: {
                [key: string]: number;
            };
            /** @description Minor units of the currency */
            cost: number;
            /** @description What it costs more than the chosen plan, in minor units */
            regret: number;
            /** @description The term in which it loses most */
            decides: string | null;
        };
        SurerInput: {
            item: string;
            /** @description What the order calls the item */
            title: string;
            place: string;
            minutes: number;
            /** @description Minor units of the currency */
            cost: number;
            /** @description The plan on its own as it was decided, in parts per ten thousand */
            kept: number;
            /** @description The same if the count confirms the record */
            lifted: number;
            /**
             * Format: date-time
             * @description A count asked for now is due by then: in an hour, or before the fallback must start
             */
            dueBy: string;
            /** @description The count that is still to be done */
            asked: {
                /** Format: date-time */
                at: string;
                /** Format: date-time */
                dueBy: string;
            } | null;
            /** @description The last count since the decision */
            countedAt: string | null;
            /** @description Asking for it now */
            allowed: components["schemas"]["AllowedInput"];
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @description The refusal: what to switch on */
            code: string;
            field?: string;
            remedy?: string;
            facts?: unknown;
            request?: string;
            errors?: {
                field: string;
                reason: string;
            }[];
        };
        Effects: {
            promise: {
                before: {
                    by: string;
                    kept: number;
                    /** @enum {string} */
                    class: "safe" | "watch" | "risk";
                } | null;
                after: {
                    by: string;
                    kept: number;
                    /** @enum {string} */
                    class: "safe" | "watch" | "risk";
                } | null;
                says: string;
            };
            margin: {
                before: number;
                after: number;
                change: number;
            };
            refund: {
                amount: number;
                says: string;
            };
            stock: {
                item: string;
                place: string;
                bucket: string;
                change: number;
            }[];
            entity: {
                entity: string;
                says: string;
            }[];
            customer: {
                hears: string;
            };
        };
        CommandAnswer: {
            command: string;
            operation: string;
            /** @enum {string} */
            outcome: "done" | "unchanged" | "preview";
            subject: {
                kind: string;
                id: string;
                number: string | null;
                version: number;
            };
            events: string[];
            summary: {
                [key: string]: unknown;
            } | null;
        };
        Preview: {
            command: string;
            operation: string;
            /** @enum {string} */
            outcome: "done" | "unchanged" | "preview";
            subject: {
                kind: string;
                id: string;
                number: string | null;
                version: number;
            };
            events: string[];
            summary: {
                [key: string]: unknown;
            } | null;
            journal: {
                event: string;
                title: string;
                says: string;
                by: string | null;
            }[];
            effects: components["schemas"]["Effects"] | null;
        };
        /** @description What can be done from here: ready for you, or why not */
        PolicyStep: {
            step: string;
            title: string;
            ready: boolean;
            because: string | null;
            remedy: string | null;
        };
        PolicyVersionHead: {
            /** @enum {string} */
            kind: "routing" | "carriers" | "rules" | "promise" | "validation" | "returns" | "commission" | "likelihood" | "outlook";
            version: number;
            activeFrom: string;
            author: string;
            note: string | null;
            draft: string | null;
            /** @enum {string} */
            state: "past" | "active" | "scheduled";
        };
        PolicyDraftHead: {
            id: string;
            /** @enum {string} */
            kind: "routing" | "carriers" | "rules" | "promise" | "validation" | "returns" | "commission" | "likelihood" | "outlook";
            base: number;
            note: string;
            author: string;
            changed: string;
            /** @enum {string} */
            state: "open" | "submitted" | "approved" | "rejected" | "scheduled" | "activated" | "withdrawn";
            version: number | null;
            activeFrom: string | null;
        };
        PolicyVersion: {
            /** @enum {string} */
            kind: "routing" | "carriers" | "rules" | "promise" | "validation" | "returns" | "commission" | "likelihood" | "outlook";
            version: number;
            activeFrom: string;
            author: string;
            note: string | null;
            draft: string | null;
            /** @enum {string} */
            state: "past" | "active" | "scheduled";
            document: {
                [key: string]: unknown;
            };
            /** @description Of the kind rules: each rule as a sentence */
            sentences: {
                rule: string;
                says: string;
            }[];
            steps: {
                step: string;
                by: string;
                at: string;
                note: string | null;
            }[];
            allowed: components["schemas"]["PolicyStep"][];
        };
        PolicyDraft: {
            id: string;
            /** @enum {string} */
            kind: "routing" | "carriers" | "rules" | "promise" | "validation" | "returns" | "commission" | "likelihood" | "outlook";
            base: number;
            note: string;
            author: string;
            changed: string;
            /** @enum {string} */
            state: "open" | "submitted" | "approved" | "rejected" | "scheduled" | "activated" | "withdrawn";
            version: number | null;
            activeFrom: string | null;
            document: {
                [key: string]: unknown;
            };
            /** @description Of the kind rules: each rule as a sentence */
            sentences: {
                rule: string;
                says: string;
            }[];
            steps: {
                step: string;
                by: string;
                at: string;
                note: string | null;
            }[];
            /** @description From its base */
            differences: {
                path: string;
                says: string;
                before: unknown;
                after: unknown;
            }[];
            /** @description A version newer than its base is there */
            stale: boolean;
            allowed: components["schemas"]["PolicyStep"][];
        };
        SimulationLoad: {
            units: number;
            share: number;
            /** @description Units that it had taken on by the end of its busiest day, with those beside these orders */
            busiest: number;
        };
        SimulationArm: {
            planned: number;
            noPlan: number;
            cost: number;
            costs: {
                [key: string]: number;
            };
            units: number;
            packages: number;
            splits: number;
            /** @description Mean likelihood that the promise is kept, parts per ten thousand */
            kept: number;
            /** @description Promised later than asked for, parts per ten thousand */
            late: number;
            paths: {
                [key: string]: number;
            };
        };
        SimulationChange: {
            order: string;
            group: string;
            today: number;
            draft: number;
            by: number;
            terms: {
                [key: string]: number;
            };
            from: string[];
            to: string[];
        };
        Simulation: {
            kind: string;
            currency: string;
            orders: number;
            from: string | null;
            to: string | null;
            today: components["schemas"]["SimulationArm"];
            draft: components["schemas"]["SimulationArm"];
            moved: number;
            fell: {
                orders: number;
                by: number;
            };
            rose: {
                orders: number;
                by: number;
            };
            gained: number;
            lost: number;
            /** @description The names in `costs` and `terms`, in the order in which people read them */
            terms: {
                name: string;
                says: string;
            }[];
            places: {
                place: string;
                /** @description Units that it takes on in a day; null: as many as come */
                perDay: number | null;
                today: components["schemas"]["SimulationLoad"];
                draft: components["schemas"]["SimulationLoad"];
            }[];
            winners: components["schemas"]["SimulationChange"][];
            losers: components["schemas"]["SimulationChange"][];
        };
        SimulationTold: {
            done: number;
            of: number;
        } | {
            simulation: components["schemas"]["Simulation"];
        };
        /** @description A plan, or why there is none */
        TestDriveAnswer: {
            decision: ({
                plan: {
                    path: string;
                    cost: number;
                    kept: number;
                    ready: string;
                    packages: ({
                        mode: string;
                        place: string;
                        at?: string;
                        service?: string;
                        lines: {
                            line: string;
                            item: string;
                            quantity: number;
                        }[];
                        costs: {
                            [key: string]: number;
                        };
                        kept: number;
                        ready: string;
                    } & {
                        [key: string]: unknown;
                    })[];
                } & {
                    [key: string]: unknown;
                };
                by: string;
                alone: number;
                kept: number;
                ruledOut: {
                    place: string;
                    says: string;
                    rule?: string;
                }[];
                losers: {
                    place: string;
                    mode: string;
                    costs: number;
                    more: number;
                    term: string | null;
                }[];
                ruled: {
                    rules: string[];
                    cost: number;
                };
            } & {
                [key: string]: unknown;
            }) | null;
            noPlan: ({
                noPlan: string;
                blockers: {
                    place: string;
                    says: string;
                    rule?: string;
                }[];
            } & {
                [key: string]: unknown;
            }) | null;
        };
        TestDrive: {
            currency: string;
            /** @description The names in `costs` and `terms`, in the order in which people read them */
            terms: {
                name: string;
                says: string;
            }[];
            groups: {
                group: string;
                askedAt: string;
                today: components["schemas"]["TestDriveAnswer"];
                draft: components["schemas"]["TestDriveAnswer"];
            }[];
        };
        Allowed: {
            operation: string;
            title: string;
            path: string;
            ready: boolean;
            because: string | null;
            remedy: string | null;
        };
        Case: {
            id: string;
            number: string;
            type: string;
            title: string;
            /** @enum {string} */
            severity: "red" | "amber" | "grey";
            says: string;
            on: {
                kind: string;
                id: string;
                number: string | null;
            };
            role: string;
            place: string | null;
            person: string | null;
            atStake: number;
            currency: string | null;
            actBy: string | null;
            snoozedUntil: string | null;
            openedAt: string;
            closedAt: string | null;
            outcome: string | null;
            /** @description The zone in which its times are said */
            zone: string;
            /** @description Of the page that the case is on: for If-Match */
            version: number;
            evidence: {
                [key: string]: unknown;
            };
            byDefault: string | null;
            choices: {
                key: string;
                /** @description The command that it runs; what it asks for are its fields */
                operation: string | null;
                title: string;
                says: string;
                asks: string[];
                cause: string;
                recommended: boolean;
                byDefault: boolean;
                ready: boolean;
                /** @description Why it cannot be chosen */
                because: string | null;
                preview: components["schemas"]["Preview"] | null;
            }[];
            /** @description What you may do with the case as such */
            allowed: components["schemas"]["Allowed"][];
            /** @description Other open cases on the same page */
            others: {
                number: string;
                says: string;
                id: string;
            }[];
        };
        WeighedPlan: {
            rank: number;
            /** @description Whose best plan it is */
            place: string;
            /** @description The announced supply that it waits for */
            supply: string | null;
            places: string[];
            title: string;
            detail: string;
            mode: string;
            path: string;
            chosen: boolean;
            /** @description A place of the fallback: this is its best plan for the whole group */
            armed: boolean;
            /** @description Likelihood in parts per ten thousand */
            kept: number;
            /**
             * @description By the bounds that the decision was made under
             * @enum {string}
             */
            class: "safe" | "watch" | "risk";
            misses: boolean;
            /** Format: date-time */
            ready: string;
            costs: {
                [key: string]: number;
            };
            /** @description Minor units of the currency */
            cost: number;
            /** @description What it costs more than the chosen plan, in minor units */
            regret: number;
            /** @description The term in which it loses most */
            decides: string | null;
        };
        Surer: {
            item: string;
            /** @description What the order calls the item */
            title: string;
            place: string;
            minutes: number;
            /** @description Minor units of the currency */
            cost: number;
            /** @description The plan on its own as it was decided, in parts per ten thousand */
            kept: number;
            /** @description The same if the count confirms the record */
            lifted: number;
            /**
             * Format: date-time
             * @description A count asked for now is due by then: in an hour, or before the fallback must start
             */
            dueBy: string;
            /** @description The count that is still to be done */
            asked: {
                /** Format: date-time */
                at: string;
                /** Format: date-time */
                dueBy: string;
            } | null;
            /** @description The last count since the decision */
            countedAt: string | null;
            /** @description Asking for it now */
            allowed: components["schemas"]["Allowed"];
        };
        RoutingDecision: {
            order: string;
            number: string;
            group: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            method: "ship" | "pickup";
            /** Format: date-time */
            by: string;
            wantedBy: string | null;
            currency: string;
            /** @description Versions that it was decided by; 0 is what the system comes with */
            policies: {
                routing: number;
                promise: number;
                rules: number;
                carriers: number;
                worth: number;
                likelihood: number;
            };
            edition: string;
            replay: {
                /** @description The question asked again has the same answer, byte for byte */
                same: boolean;
                /** @description Else the facts that are not what they were */
                changed: string[];
            };
            /** @enum {string} */
            answer: "plan" | "no_plan";
            because: string | null;
            terms: {
                name: string;
                says: string;
            }[];
            plans: components["schemas"]["WeighedPlan"][];
            places: {
                /** @description What may be asked about: a place, or a supply that was announced to it */
                source: string;
                place: string;
                /** @description The announced supply that it waits for */
                supply: string | null;
                name: string;
                kind: string;
                latitude: number;
                longitude: number;
                km: number | null;
                /** @enum {string} */
                state: "chosen" | "armed" | "lost" | "ruled_out";
                says: string;
                rule: string | null;
                regret: number | null;
                decides: string | null;
            }[];
            destination: {
                latitude: number;
                longitude: number;
            } | null;
            rules: {
                applied: string[];
                /** @description Minor units of the currency */
                cost: number;
            };
            fallback: {
                /** Format: date-time */
                until: string;
                /** Format: date-time */
                lastStart: string;
                /** @description Minor units of the currency */
                regret: number;
                triggers: string[];
                held: boolean;
                steps: {
                    step: string;
                    place: string;
                    /** Format: date-time */
                    by: string;
                }[];
            } | null;
            /** @description The cheapest way to be surer: the count that lifts the plan most for what it costs */
            surer: components["schemas"]["Surer"] | null;
            considered: {
                plans: number;
                places: number;
            };
        };
        WhyNot: {
            place: string;
            name: string;
            answer: string;
            rule: string | null;
            regret: number | null;
            terms: {
                name: string;
                says: string;
                /** @description Minor units of the currency */
                here: number;
                /** @description Minor units of the currency */
                chosen: number;
                /** @description Minor units of the currency */
                more: number;
            }[];
            plan: components["schemas"]["WeighedPlan"] | null;
        };
        OrderRow: {
            id: string;
            number: string;
            version: number;
            channel: string;
            brand: string;
            customer: string | null;
            /** @enum {string} */
            stage: "capture" | "validate" | "promise" | "route" | "fulfill" | "close" | "return" | "exception";
            step: string;
            class: ("safe" | "watch" | "risk") | null;
            /** @description Parts per ten thousand */
            kept: number | null;
            actBy: string | null;
            promisedBy: string | null;
            because: string | null;
            turn: string;
            place: string | null;
            units: number;
            /** @description Minor units of the currency */
            total: number;
            currency: string;
            held: boolean;
            backup: boolean;
            openCases: number;
            /** Format: date-time */
            placedAt: string;
            /** Format: date-time */
            changedAt: string;
            closedAt: string | null;
            /** @description The zone in which its times are said: that of its place */
            zone: string;
        };
        Order: {
            id: string;
            number: string;
            version: number;
            channel: string;
            brand: string;
            customer: string | null;
            /** @enum {string} */
            stage: "capture" | "validate" | "promise" | "route" | "fulfill" | "close" | "return" | "exception";
            step: string;
            class: ("safe" | "watch" | "risk") | null;
            /** @description Parts per ten thousand */
            kept: number | null;
            actBy: string | null;
            promisedBy: string | null;
            because: string | null;
            turn: string;
            place: string | null;
            units: number;
            /** @description Minor units of the currency */
            total: number;
            currency: string;
            held: boolean;
            backup: boolean;
            openCases: number;
            /** Format: date-time */
            placedAt: string;
            /** Format: date-time */
            changedAt: string;
            closedAt: string | null;
            /** @description The zone in which its times are said: that of its place */
            zone: string;
            /** @description What is true now, and what to do by when, in a sentence */
            verdict: string;
            source: {
                key: string;
                name: string | null;
                ids: {
                    [key: string]: string;
                };
            };
            entity: string;
            buyer: {
                key: string | null;
                name: string | null;
                email: string | null;
                phone: string | null;
            };
            note: string | null;
            four: {
                /** @enum {string} */
                row: "source" | "promise" | "routing" | "finance";
                title: string;
                says: string;
                tag: string;
            }[];
            spine: {
                /** @enum {string} */
                stage: "capture" | "validate" | "promise" | "route" | "fulfill" | "close" | "return" | "exception";
                /** @enum {string} */
                state: "done" | "now" | "ahead" | "none" | "blocked";
                class: ("safe" | "watch" | "risk") | null;
                at: string | null;
                by: string | null;
                commitment: string;
                money: string;
            }[];
            groups: {
                id: string;
                method: string;
                place: string | null;
                address: unknown | null;
                wantedBy: string | null;
                route: {
                    state: string;
                    confirmsAt: string | null;
                    because: string | null;
                };
                promise: {
                    /** Format: date-time */
                    by: string;
                    kept: number;
                    /** @enum {string} */
                    class: "safe" | "watch" | "risk";
                    alone: number;
                    /** @enum {string} */
                    routeClass: "safe" | "watch" | "risk";
                    because: string | null;
                    told: string | null;
                } | null;
                plan: {
                    path: string;
                    /** @description Minor units of the currency */
                    cost: number;
                    kept: number;
                    /** Format: date-time */
                    ready: string;
                    packages: {
                        mode: string;
                        place: string;
                        at: string | null;
                        lines: {
                            line: string;
                            item: string;
                            quantity: number;
                            /** @description The announced supply that they come by */
                            supply?: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description When that supply should be there
                         */
                        due?: string;
                        costs: {
                            [key: string]: number;
                        };
                        kept: number;
                        causes: {
                            cause: string;
                            place: string;
                            loses: number;
                            says: string;
                        }[];
                        steps: {
                            step: string;
                            place: string;
                            /** Format: date-time */
                            by: string;
                        }[];
                        /** Format: date-time */
                        ready: string;
                    }[];
                } | null;
                fallback: {
                    triggers: string[];
                    plan: {
                        path: string;
                        /** @description Minor units of the currency */
                        cost: number;
                        kept: number;
                        /** Format: date-time */
                        ready: string;
                        packages: {
                            mode: string;
                            place: string;
                            at: string | null;
                            lines: {
                                line: string;
                                item: string;
                                quantity: number;
                                /** @description The announced supply that they come by */
                                supply?: string;
                            }[];
                            /**
                             * Format: date-time
                             * @description When that supply should be there
                             */
                            due?: string;
                            costs: {
                                [key: string]: number;
                            };
                            kept: number;
                            causes: {
                                cause: string;
                                place: string;
                                loses: number;
                                says: string;
                            }[];
                            steps: {
                                step: string;
                                place: string;
                                /** Format: date-time */
                                by: string;
                            }[];
                            /** Format: date-time */
                            ready: string;
                        }[];
                    };
                    /** @description Minor units of the currency */
                    regret: number;
                    /** Format: date-time */
                    lastStart: string;
                    /** Format: date-time */
                    until: string;
                    held: boolean;
                } | null;
            }[];
            lines: {
                id: string;
                group: string;
                item: string | null;
                sku: string | null;
                title: string;
                quantity: number;
                stocked: boolean;
                /** @description Minor units of the currency */
                net: number;
                /** @description Minor units of the currency */
                tax: number;
                /** @description Minor units of the currency */
                paid: number;
                slices: {
                    id: string;
                    quantity: number;
                    state: string;
                    place: string | null;
                    parcel: string | null;
                    /** Format: date-time */
                    since: string;
                    /** @description The announced supply that the units come by */
                    supply: string | null;
                    loose: string | null;
                }[];
            }[];
            money: {
                /** @description Minor units of the currency */
                total: number;
                /** @description Minor units of the currency */
                pays: number;
                /** @description Minor units of the currency */
                sales: number;
                /** @description Minor units of the currency */
                cost: number;
                /** @description Minor units of the currency */
                serve: number;
                /** @description Minor units of the currency */
                margin: number;
                /** @description Minor units of the currency */
                deposits: number;
                /** @description Minor units of the currency */
                receivable: number;
                /** @description Minor units of the currency */
                refundsPayable: number;
                tax: {
                    [key: string]: number;
                };
            };
            tenders: {
                id: string;
                kind: string;
                provider: string | null;
                label: string | null;
                state: string;
                /** @description Minor units of the currency */
                amount: number;
                /** @description Minor units of the currency */
                authorised: number;
                authorisedUntil: string | null;
                /** @description Minor units of the currency */
                captured: number;
                /** @description Minor units of the currency */
                refunded: number;
            }[];
            checks: {
                check: string;
                verdict: string;
                saw: string;
                remedy: string | null;
            }[];
            holds: {
                id: string;
                kind: string;
                blocks: string[];
                because: string;
                /** Format: date-time */
                placedAt: string;
                placedBy: string;
                open: boolean;
            }[];
            promises: {
                /** Format: date-time */
                at: string;
                group: string;
                kind: string;
                /** Format: date-time */
                by: string;
                kept: number;
                /** @enum {string} */
                class: "safe" | "watch" | "risk";
                because: string | null;
            }[];
            parcels: {
                id: string;
                place: string;
                shelf: string | null;
                carrier: string | null;
                tracking: string | null;
                state: string;
            }[];
            transfers: {
                id: string;
                from: string;
                to: string;
                state: string;
                shipBy: string | null;
                arrivesBy: string | null;
            }[];
            returns: {
                id: string;
                line: string;
                quantity: number;
                reason: string;
                place: string;
                reception: string;
                acceptance: string;
                disposition: string;
                /** @description Minor units of the currency */
                refund: number;
                checks: {
                    check: string;
                    verdict: string;
                    saw: string;
                    rule: string | null;
                }[];
            }[];
            cases: {
                id: string;
                type: string;
                says: string;
                severity: string;
                role: string;
                person: string | null;
                actBy: string | null;
                open: boolean;
                outcome: string | null;
            }[];
            contacts: {
                /** Format: date-time */
                at: string;
                kind: string;
                by: string;
                says: string;
            }[];
            checklist: {
                item: string;
                done: boolean;
                says: string;
                owner: string;
            }[];
            allowed: components["schemas"]["Allowed"][];
        };
        Journal: {
            chain: {
                verified: boolean;
                commits: number;
            };
            events: {
                /** @description sequence.ordinal: the event within its order */
                ref: string;
                at: string;
                event: string;
                title: string;
                says: string;
                by: string;
                operation: string;
                units: {
                    item: string;
                    quantity: number;
                    from: string;
                    fromPlace: string | null;
                    to: string;
                    toPlace: string | null;
                }[];
                money: {
                    entity: string;
                    account: string;
                    amount: number;
                }[];
            }[];
        };
        Book: {
            /** @description In which times are said where no place is known */
            zone: string;
            places: {
                code: string;
                name: string;
                kind: string;
                zone: string;
                entity: string;
                services: string[];
                /** @description Null where it is closed today */
                today: {
                    opens: string;
                    closes: string;
                } | null;
            }[];
            channels: {
                code: string;
                name: string;
                kind: string;
                currency: string;
            }[];
            entities: {
                code: string;
                name: string;
                currency: string;
            }[];
            counts: {
                orders: number;
                items: number;
                counted: number;
                people: number;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "orders.list": {
        parameters: {
            query?: {
                view?: "open" | "all" | "closed" | "mine" | "risk" | "pickups" | "backup" | "waiting" | "ready_to_close";
                stage?: "capture" | "validate" | "promise" | "route" | "fulfill" | "close" | "return" | "exception";
                class?: "safe" | "watch" | "risk" | "none";
                channel?: string;
                place?: string;
                turn?: string;
                customer?: string;
                /** @description Number, customer, mail, SKU, tracking, any outside id */
                q?: string;
                /** @description Only these orders: how a screen brings the rows up to date that have changed */
                ids?: string;
                sort?: "act_by" | "newest";
                /** @description The cursor `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        orders: components["schemas"]["OrderRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "capture.order": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A code, 1 to 100 characters */
                    channel: string;
                    /** @description Where the order comes from; a key is captured once in a channel */
                    source: {
                        /** @description The channel's own id of the order, as text */
                        key: string;
                        name?: string | null;
                        /** @default {} */
                        ids?: {
                            [key: string]: string;
                        };
                    };
                    delivery?: string | null;
                    /** Format: date-time */
                    placedAt?: string;
                    /** @default {} */
                    customer?: {
                        /** @description The shop's own id of the customer */
                        key?: string | null;
                        name?: string | null;
                        email?: string | null;
                        phone?: string | null;
                    };
                    /**
                     * @example USD
                     * @example EUR
                     */
                    currency: string;
                    /** @default false */
                    pricesIncludeTax?: boolean;
                    /** @enum {string} */
                    taxRounding?: "unit" | "line" | "order";
                    groups?: {
                        id: string;
                        /** @enum {string} */
                        method: "pickup" | "ship" | "taken" | "none";
                        /** @description The pickup store, or the place of the till */
                        place?: string | null;
                        address?: {
                            name?: string | null;
                            /** @default [] */
                            lines?: string[];
                            city?: string | null;
                            region?: string | null;
                            postcode?: string | null;
                            country: string;
                            phone?: string | null;
                        } | null;
                        service?: string | null;
                        wantedBy?: string | null;
                    }[];
                    lines: {
                        id?: string;
                        group?: string;
                        item?: string | null;
                        sku?: string | null;
                        title?: string | null;
                        quantity: number;
                        /**
                         * Format: int64
                         * @description List price of one unit
                         */
                        price?: number;
                        /**
                         * Format: int64
                         * @description List price of the whole quantity, where it is not a multiple
                         */
                        amount?: number;
                        discounts?: {
                            /** @description A code, 1 to 100 characters */
                            code: string;
                            /**
                             * Format: int64
                             * @description Minor units of the currency
                             */
                            amount: number;
                            shares?: {
                                [key: string]: number;
                            };
                        }[];
                        /** @description Tax as charged, by jurisdiction */
                        tax?: {
                            [key: string]: number;
                        } | null;
                        /**
                         * @description Parts per million by jurisdiction
                         * @default {}
                         */
                        rates?: {
                            [key: string]: number;
                        };
                        /** @description Face value, when the line sells gift cards */
                        giftCard?: number | null;
                        stocked?: boolean;
                        /** @default [] */
                        attribution?: {
                            /** @description A code, 1 to 100 characters */
                            associate: string;
                            share: number;
                        }[];
                        commission?: number;
                    }[];
                    discounts?: {
                        /** @description A code, 1 to 100 characters */
                        code: string;
                        /**
                         * Format: int64
                         * @description Minor units of the currency
                         */
                        amount: number;
                        shares?: {
                            [key: string]: number;
                        };
                    }[];
                    shipping?: {
                        group?: string;
                        /**
                         * Format: int64
                         * @description Minor units of the currency
                         */
                        amount: number;
                        tax?: {
                            [key: string]: number;
                        } | null;
                        /**
                         * @description Parts per million by jurisdiction
                         * @default {}
                         */
                        rates?: {
                            [key: string]: number;
                        };
                    }[];
                    passThrough?: {
                        [key: string]: number;
                    };
                    tenders?: {
                        /** @enum {string} */
                        kind: "card" | "wallet" | "pay_later" | "gift_card" | "store_credit" | "cash" | "invoice" | "marketplace";
                        provider?: string | null;
                        /** @description Gift card, holder of store credit, or till */
                        account?: string | null;
                        label?: string | null;
                        reference?: string | null;
                        /**
                         * Format: int64
                         * @description Minor units of the currency
                         */
                        amount: number;
                        authorised?: {
                            /**
                             * Format: int64
                             * @description Minor units of the currency
                             */
                            amount: number;
                            until?: string | null;
                        } | null;
                        captured?: {
                            /**
                             * Format: int64
                             * @description Minor units of the currency
                             */
                            amount: number;
                            /**
                             * Format: int64
                             * @description Minor units of the currency
                             */
                            tendered?: number;
                        } | null;
                    }[];
                    /**
                     * Format: int64
                     * @description Minor units of the currency
                     */
                    total: number;
                    fraud?: {
                        score: number;
                        /** @default [] */
                        signals?: string[];
                    } | null;
                    note?: string | null;
                    /**
                     * @description promise: take the order only if a promise can be made at once
                     * @default nothing
                     * @enum {string}
                     */
                    require?: "nothing" | "promise";
                    holds?: {
                        /** @enum {string} */
                        kind: "totals" | "items" | "address" | "elsewhere" | "payment";
                        says: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "capture.revise": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    customer?: {
                        /** @description The shop's own id of the customer */
                        key?: string | null;
                        name?: string | null;
                        email?: string | null;
                        phone?: string | null;
                    };
                    addresses?: {
                        [key: string]: {
                            name?: string | null;
                            /** @default [] */
                            lines?: string[];
                            city?: string | null;
                            region?: string | null;
                            postcode?: string | null;
                            country: string;
                            phone?: string | null;
                        };
                    };
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "capture.cancel": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description None: everything that has not ended */
                    units?: {
                        /** @description A code, 1 to 100 characters */
                        line: string;
                        quantity: number;
                    }[];
                    reason: string;
                    /**
                     * @default customer
                     * @enum {string}
                     */
                    by?: "customer" | "us" | "channel";
                    /** @enum {string} */
                    shipping?: "keep" | "prorata";
                    /** @description What the channel has paid back by itself already: it is recorded, and not paid once more */
                    refunded?: {
                        /** @description A code, 1 to 100 characters */
                        tender: string;
                        /**
                         * Format: int64
                         * @description Minor units of the currency
                         */
                        amount: number;
                        reference?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "capture.map_line": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A code, 1 to 100 characters */
                    line: string;
                    item: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "validate.hold": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default [
                     *       "release",
                     *       "hand_over"
                     *     ]
                     */
                    blocks?: ("promise" | "release" | "hand_over" | "close")[];
                    because: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "validate.release": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description None: the only open one */
                    hold?: string;
                    because?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "validate.record_authorisation": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A code, 1 to 100 characters */
                    tender: string;
                    /**
                     * Format: int64
                     * @description Minor units of the currency
                     */
                    amount: number;
                    reference?: string | null;
                    until?: string | null;
                    /** @description Why the provider said no */
                    declined?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "validate.void": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A code, 1 to 100 characters */
                    tender: string;
                    because: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "promise.make": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "promise.record_contact": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A code, 1 to 100 characters */
                    kind: string;
                    /** @description A code, 1 to 100 characters */
                    by: string;
                    says: string;
                    group?: string | null;
                    promised?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "route.confirm": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description None: the only group */
                    group?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "route.switch": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description None: the only group */
                    group?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "route.assign": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description None: the only group */
                    group?: string;
                    /** @description A code, 1 to 100 characters */
                    place: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "route.decline": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A code, 1 to 100 characters */
                    place: string;
                    because: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "route.stop_waiting": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description None: every group that waits */
                    group?: string;
                    because: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fulfill.accept": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Only units at this place */
                    place?: string;
                    /** @description None: all units in the right state */
                    units?: {
                        /** @description A code, 1 to 100 characters */
                        line: string;
                        quantity: number;
                        /** @description What the scanner read */
                        scan?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fulfill.withdraw": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Only units at this place */
                    place?: string;
                    /** @description None: all units in the right state */
                    units?: {
                        /** @description A code, 1 to 100 characters */
                        line: string;
                        quantity: number;
                        /** @description What the scanner read */
                        scan?: string;
                    }[];
                    because: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fulfill.pick": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Only units at this place */
                    place?: string;
                    /** @description None: all units in the right state */
                    units?: {
                        /** @description A code, 1 to 100 characters */
                        line: string;
                        quantity: number;
                        /** @description What the scanner read */
                        scan?: string;
                    }[];
                    /** Format: date-time */
                    began?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fulfill.unpick": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Only units at this place */
                    place?: string;
                    /** @description None: all units in the right state */
                    units?: {
                        /** @description A code, 1 to 100 characters */
                        line: string;
                        quantity: number;
                        /** @description What the scanner read */
                        scan?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fulfill.short": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Only units at this place */
                    place?: string;
                    /** @description None: all units in the right state */
                    units?: {
                        /** @description A code, 1 to 100 characters */
                        line: string;
                        quantity: number;
                        /** @description What the scanner read */
                        scan?: string;
                    }[];
                    /**
                     * @default empty
                     * @enum {string}
                     */
                    answer?: "empty" | "wrong_variant" | "damaged" | "on_display" | "cannot_reach";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fulfill.pack": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Only units at this place */
                    place?: string;
                    /** @description None: all units in the right state */
                    units?: {
                        /** @description A code, 1 to 100 characters */
                        line: string;
                        quantity: number;
                        /** @description What the scanner read */
                        scan?: string;
                    }[];
                    shelf?: string | null;
                    /** @description Grams */
                    weight?: number | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fulfill.unpack": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Only units at this place */
                    place?: string;
                    /** @description None: all units in the right state */
                    units?: {
                        /** @description A code, 1 to 100 characters */
                        line: string;
                        quantity: number;
                        /** @description What the scanner read */
                        scan?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fulfill.hand_over": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Only units at this place */
                    place?: string;
                    /** @description None: all units in the right state */
                    units?: {
                        /** @description A code, 1 to 100 characters */
                        line: string;
                        quantity: number;
                        /** @description What the scanner read */
                        scan?: string;
                    }[];
                    /** @description Pickup code, or kind of document and its last digits */
                    proof: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fulfill.ship": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Only units at this place */
                    place?: string;
                    /** @description None: all units in the right state */
                    units?: {
                        /** @description A code, 1 to 100 characters */
                        line: string;
                        quantity: number;
                        /** @description What the scanner read */
                        scan?: string;
                    }[];
                    carrier?: string | null;
                    tracking?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fulfill.unship": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A code, 1 to 100 characters */
                    parcel: string;
                    because: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fulfill.put_back": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A code, 1 to 100 characters */
                    place?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fulfill.ship_transfer": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A code, 1 to 100 characters */
                    transfer?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fulfill.receive_transfer": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A code, 1 to 100 characters */
                    transfer?: string;
                    /** @description None: all units in the right state */
                    missing?: {
                        /** @description A code, 1 to 100 characters */
                        line: string;
                        quantity: number;
                        /** @description What the scanner read */
                        scan?: string;
                    }[];
                    /** @description None: all units in the right state */
                    damaged?: {
                        /** @description A code, 1 to 100 characters */
                        line: string;
                        quantity: number;
                        /** @description What the scanner read */
                        scan?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fulfill.receive_stock": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default supplier
                     * @enum {string}
                     */
                    from?: "supplier" | "opening";
                    supplier?: string | null;
                    /**
                     * @description The receipt was a count of what is there
                     * @default false
                     */
                    counted?: boolean;
                    /** Format: date-time */
                    countedAt?: string;
                    /** @description The announced supply that it is of */
                    reference?: string;
                    lines: {
                        /** @description A code, 1 to 100 characters */
                        item: string;
                        quantity: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fulfill.ask_count": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A code, 1 to 100 characters */
                    item: string;
                    /** Format: date-time */
                    dueBy?: string;
                    because: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fulfill.count": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A code, 1 to 100 characters */
                    item: string;
                    units: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fulfill.stop_place": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    until: string;
                    because: string;
                    /** @description The carrier that does not collect; none: the place itself */
                    carrier?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fulfill.resume_place": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    carrier?: string | null;
                    because?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "places.supplies": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        supplies: {
                            item: string;
                            place: string;
                            /** @description The purchase order or ship notice */
                            reference: string;
                            /** @description When it should be there */
                            due: string;
                            /** @description Units still to come */
                            expected: number;
                            /** @description Units that orders wait for */
                            claimed: number;
                            /** @description Of these, here and held for them */
                            arrived: number;
                            /** @description Units that an order may still wait for */
                            promisable: number;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fulfill.announce_supply": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Number of the purchase order or ship notice */
                    reference: string;
                    supplier?: string | null;
                    /**
                     * Format: date-time
                     * @description When it should be there; none: as announced before
                     */
                    due?: string;
                    /** @description Units still to come; what is left out does not come */
                    lines: {
                        /** @description A code, 1 to 100 characters */
                        item: string;
                        quantity: number;
                    }[];
                    because?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "close.record_capture": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A code, 1 to 100 characters */
                    tender: string;
                    /** @description The leg that was asked for; none: a fact from outside */
                    leg?: string;
                    /**
                     * Format: int64
                     * @description Minor units of the currency
                     */
                    amount: number;
                    reference?: string | null;
                    /** @description Why it did not happen */
                    failed?: string | null;
                    /** @description The provider freed what was left of the authorisation */
                    final?: boolean;
                    /**
                     * Format: int64
                     * @description Minor units of the currency
                     */
                    tendered?: number;
                    /** @description The scheme allows more than was authorised, and the customer agreed */
                    over?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "close.record_refund": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A code, 1 to 100 characters */
                    tender: string;
                    /** @description The leg that was asked for; none: a fact from outside */
                    leg?: string;
                    /**
                     * Format: int64
                     * @description Minor units of the currency
                     */
                    amount: number;
                    reference?: string | null;
                    /** @description Why it did not happen */
                    failed?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "close.import_statement": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A code, 1 to 100 characters */
                    provider: string;
                    payout: string;
                    /** @description A code, 1 to 100 characters */
                    entity: string;
                    /**
                     * @example USD
                     * @example EUR
                     */
                    currency: string;
                    /**
                     * Format: int64
                     * @description Minor units of the currency
                     */
                    amount: number;
                    lines: {
                        /** @description The provider's id of the line; a second delivery of it is nothing */
                        line: string;
                        /** @enum {string} */
                        kind: "capture" | "refund" | "fee" | "adjustment";
                        /** @description The payment, as the provider names it */
                        reference?: string | null;
                        /**
                         * Format: int64
                         * @description As it moves our balance: captures positive, refunds negative
                         */
                        gross: number;
                        /**
                         * Format: int64
                         * @description Minor units of the currency
                         */
                        fee?: number;
                        /**
                         * Format: int64
                         * @description Minor units of the currency
                         */
                        net: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "close.record_payout": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                payout: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: int64
                     * @description Minor units of the currency
                     */
                    amount: number;
                    failed?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "close.resolve_suspense": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                payout: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    line: string;
                    account: string;
                    because: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "close.open_balance": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                ledger: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    account: string;
                    /**
                     * @example USD
                     * @example EUR
                     */
                    currency: string;
                    /**
                     * Format: int64
                     * @description Minor units of the currency
                     */
                    amount: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "return.open": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A code, 1 to 100 characters */
                    line: string;
                    quantity: number;
                    /** @description faulty, wrong_item, damaged, wrong_size, not_wanted ... */
                    reason: string;
                    /** @description A code, 1 to 100 characters */
                    place: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "return.receive": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A code, 1 to 100 characters */
                    return?: string;
                    /** @description A code, 1 to 100 characters */
                    place?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "return.accept": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A code, 1 to 100 characters */
                    return?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "return.refuse": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A code, 1 to 100 characters */
                    return?: string;
                    because: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "return.grade": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A code, 1 to 100 characters */
                    return?: string;
                    /** @enum {string} */
                    disposition: "restock" | "quarantine" | "scrap";
                    /**
                     * Format: int64
                     * @description Value of all units, where it is less than their cost
                     */
                    value?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "exception.take": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "exception.pass": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role: "associate" | "manager" | "service" | "finance" | "operations" | "administrator";
                    person?: string | null;
                    because: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "exception.snooze": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    until: string;
                    because: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "exception.resolve": {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Key of one of the choices that the case shows */
                    choice: string;
                    /** @description A code, 1 to 100 characters */
                    cause?: string;
                    /** @description What the choice asks for */
                    input?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"] | components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.counts": {
        parameters: {
            query?: {
                view?: "open" | "all" | "closed" | "mine" | "risk" | "pickups" | "backup" | "waiting" | "ready_to_close";
                stage?: "capture" | "validate" | "promise" | "route" | "fulfill" | "close" | "return" | "exception";
                class?: "safe" | "watch" | "risk" | "none";
                channel?: string;
                place?: string;
                turn?: string;
                customer?: string;
                /** @description Number, customer, mail, SKU, tracking, any outside id */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        views: {
                            [key: string]: number;
                        };
                        classes: {
                            class: string | null;
                            orders: number;
                            total: number;
                            currency: string;
                            firstBreak: string | null;
                            backup: number;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.journal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journal"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.decision": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        decisions: {
                            at: string;
                            sequence: number;
                            operation: string;
                            record: unknown;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.decisions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        decisions: {
                            group: string;
                            sequence: number;
                            /** Format: date-time */
                            at: string;
                            actor: string;
                            operation: string;
                            says: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.decision_of_group": {
        parameters: {
            query?: {
                sequence?: number;
            };
            header?: never;
            path: {
                order: string;
                group: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutingDecision"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.why_not": {
        parameters: {
            query?: {
                sequence?: number;
            };
            header?: never;
            path: {
                order: string;
                group: string;
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhyNot"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.list": {
        parameters: {
            query?: {
                view?: "open" | "mine" | "nobody" | "place" | "finance" | "resolved";
                type?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cases: {
                            id: string;
                            number: string;
                            type: string;
                            title: string;
                            /** @enum {string} */
                            severity: "red" | "amber" | "grey";
                            says: string;
                            on: {
                                kind: string;
                                id: string;
                                number: string | null;
                            };
                            role: string;
                            place: string | null;
                            person: string | null;
                            atStake: number;
                            currency: string | null;
                            actBy: string | null;
                            snoozedUntil: string | null;
                            openedAt: string;
                            closedAt: string | null;
                            outcome: string | null;
                            /** @description The zone in which its times are said */
                            zone: string;
                            /** @description The first choices, as one short line */
                            next: string;
                        }[];
                        next: string | null;
                        counts: {
                            [key: string]: number;
                        };
                        atStake: number;
                        figures: {
                            /** @description Open cases whose last moment is less than 15 minutes off, or past */
                            breaking: number;
                            first: {
                                number: string;
                                on: string | null;
                                says: string;
                            } | null;
                            /** @description Since when the oldest open case has nobody */
                            waitingSince: string | null;
                            largest: {
                                number: string;
                                title: string;
                                atStake: number;
                            } | null;
                        };
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "stock.of_item": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        places: {
                            item: string;
                            place: string;
                            name: string;
                            counters: {
                                [key: string]: number;
                            };
                            promisable: number;
                            buffer: number;
                            countedAt: string | null;
                            shorts: number;
                        }[];
                        supplies: {
                            item: string;
                            place: string;
                            /** @description The purchase order or ship notice */
                            reference: string;
                            /** @description When it should be there */
                            due: string;
                            /** @description Units still to come */
                            expected: number;
                            /** @description Units that orders wait for */
                            claimed: number;
                            /** @description Of these, here and held for them */
                            arrived: number;
                            /** @description Units that an order may still wait for */
                            promisable: number;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "stock.moves": {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                item: string;
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        moves: {
                            [key: string]: unknown;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "places.work": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stops: {
                            /** @description Does not collect; null: the place takes no orders */
                            carrier: string | null;
                            until: string;
                            because: string;
                        }[];
                        work: {
                            order: {
                                id: string;
                                number: string;
                            };
                            slice: string;
                            item: string | null;
                            title: string | null;
                            state: string;
                            quantity: number;
                            actBy: string | null;
                            customer: string | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reference.book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Book"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reference.items": {
        parameters: {
            query?: {
                q?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            item: string;
                            title: string;
                            stocked: boolean;
                            price: number | null;
                            currency: string | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "book.list_entities": {
        parameters: {
            query?: {
                /** @description The cursor `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            [key: string]: unknown;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "book.write_entities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rows: {
                        /** @description A code, 1 to 100 characters */
                        code: string;
                        name: string;
                        /**
                         * @example USD
                         * @example EUR
                         */
                        currency: string;
                        zone: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        written: number;
                        edition: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "book.list_places": {
        parameters: {
            query?: {
                /** @description The cursor `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            [key: string]: unknown;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "book.write_places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rows: {
                        /** @description A code, 1 to 100 characters */
                        code: string;
                        name: string;
                        /** @enum {string} */
                        kind: "store" | "warehouse" | "supplier";
                        /** @description A code, 1 to 100 characters */
                        entity: string;
                        zone: string;
                        latitude: number | string;
                        longitude: number | string;
                        /** @default {} */
                        address?: {
                            [key: string]: unknown;
                        };
                        /** @default [] */
                        services?: string[];
                        /** @default {} */
                        calendar?: {
                            /** @default {} */
                            hours?: {
                                [key: string]: [
                                    string,
                                    string
                                ] | null;
                            };
                            /** @default {} */
                            exceptions?: {
                                [key: string]: [
                                    string,
                                    string
                                ] | null;
                            };
                            /** @default 30 */
                            picksPerHour?: number;
                            /** @default 2 */
                            associates?: number;
                            /** @default null */
                            unitsPerDay?: number | null;
                            /** @default 5 */
                            packMinutes?: number;
                            /** @default 20 */
                            shelfMinutes?: number;
                            /** @default [] */
                            collections?: {
                                carrier: string;
                                at: string;
                                closesBefore: number;
                            }[];
                        };
                        /** @default true */
                        active?: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        written: number;
                        edition: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "book.list_lanes": {
        parameters: {
            query?: {
                /** @description The cursor `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            [key: string]: unknown;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "book.write_lanes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rows: {
                        /** @description A code, 1 to 100 characters */
                        from: string;
                        /** @description A code, 1 to 100 characters */
                        to: string;
                        departs: string[];
                        /** @default 15 */
                        closesBefore?: number;
                        minutes: number;
                        /**
                         * Format: int64
                         * @description Minor units of the currency
                         */
                        cost: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        written: number;
                        edition: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "book.list_channels": {
        parameters: {
            query?: {
                /** @description The cursor `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            [key: string]: unknown;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "book.write_channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rows: {
                        /** @description A code, 1 to 100 characters */
                        code: string;
                        name: string;
                        /** @enum {string} */
                        kind: "native" | "shopify";
                        /** @description A code, 1 to 100 characters */
                        entity: string;
                        brand: string;
                        /**
                         * @example USD
                         * @example EUR
                         */
                        currency: string;
                        /** @description What verifies its deliveries; left out, the one that is there stays */
                        secret?: string | null;
                        /** @default {} */
                        settings?: {
                            /** @description A code, 1 to 100 characters */
                            place?: string;
                            /** @description A code, 1 to 100 characters */
                            provider?: string;
                            /** @enum {string} */
                            taxRounding?: "unit" | "line" | "order";
                            shop?: string;
                            locations?: {
                                [key: string]: string;
                            };
                        };
                        /** @default true */
                        active?: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        written: number;
                        edition: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "book.list_items": {
        parameters: {
            query?: {
                /** @description The cursor `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            [key: string]: unknown;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "book.write_items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rows: {
                        /** @description A code, 1 to 100 characters */
                        code: string;
                        title: string;
                        style?: string | null;
                        variant?: string | null;
                        /** @default 0 */
                        grams?: number;
                        /** @default true */
                        stocked?: boolean;
                        price?: number | null;
                        currency?: string | null;
                        /** @default [] */
                        tags?: string[];
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        written: number;
                        edition: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "book.list_costs": {
        parameters: {
            query?: {
                /** @description The cursor `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            [key: string]: unknown;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "book.write_costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rows: {
                        /** @description A code, 1 to 100 characters */
                        item: string;
                        /** @description A code, 1 to 100 characters */
                        entity: string;
                        /**
                         * Format: int64
                         * @description Minor units of the currency
                         */
                        cost: number;
                        transfer?: number | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        written: number;
                        edition: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "book.list_aliases": {
        parameters: {
            query?: {
                /** @description The cursor `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            [key: string]: unknown;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "book.write_aliases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rows: {
                        /** @description A code, 1 to 100 characters */
                        channel: string;
                        alias: string;
                        /** @description A code, 1 to 100 characters */
                        item: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        written: number;
                        edition: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "book.list_postcodes": {
        parameters: {
            query?: {
                /** @description The cursor `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            [key: string]: unknown;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "book.write_postcodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rows: {
                        country: string;
                        /** @description A code, 1 to 100 characters */
                        code: string;
                        latitude: number | string;
                        longitude: number | string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        written: number;
                        edition: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "book.list_customers": {
        parameters: {
            query?: {
                /** @description The cursor `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            [key: string]: unknown;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "book.write_customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rows: {
                        /** @description A code, 1 to 100 characters */
                        key: string;
                        /** @default null */
                        name?: string | null;
                        /** @default null */
                        email?: string | null;
                        /** @default null */
                        since?: string | null;
                        /** @default null */
                        rule?: ("blocked" | "prepaid_only" | "review") | null;
                        /** @default null */
                        because?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        written: number;
                        edition: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "book.list_policies": {
        parameters: {
            query?: {
                /** @description The cursor `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            [key: string]: unknown;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "book.write_policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rows: {
                        /** @enum {string} */
                        kind: "routing" | "carriers" | "rules" | "promise" | "validation" | "returns" | "commission" | "likelihood" | "outlook";
                        /** Format: date-time */
                        activeFrom: string;
                        document: {
                            [key: string]: unknown;
                        };
                        note?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        written: number;
                        edition: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "book.list_people": {
        parameters: {
            query?: {
                /** @description The cursor `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            [key: string]: unknown;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "book.write_people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rows: {
                        /** Format: email */
                        email: string;
                        name: string;
                        /** @enum {string} */
                        role: "associate" | "manager" | "service" | "finance" | "operations" | "administrator";
                        /** @default null */
                        places?: string[] | null;
                        /** @default null */
                        entities?: string[] | null;
                        /**
                         * Format: int64
                         * @description What he may refund or give away alone, in minor units
                         */
                        limit?: number;
                        /** @description Left out, the one that is there stays; only a hash is kept */
                        password?: string | null;
                        /** @default true */
                        active?: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        written: number;
                        edition: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "book.make_key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        key: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "book.revoke_key": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "policies.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kinds: {
                            /** @enum {string} */
                            kind: "routing" | "carriers" | "rules" | "promise" | "validation" | "returns" | "commission" | "likelihood" | "outlook";
                            active: components["schemas"]["PolicyVersionHead"] | null;
                            scheduled: components["schemas"]["PolicyVersionHead"][];
                            drafts: components["schemas"]["PolicyDraftHead"][];
                            allowed: components["schemas"]["PolicyStep"][];
                        }[];
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "policies.versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "routing" | "carriers" | "rules" | "promise" | "validation" | "returns" | "commission" | "likelihood" | "outlook";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        versions: components["schemas"]["PolicyVersionHead"][];
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "policies.differences": {
        parameters: {
            query: {
                from: number;
                to: number;
            };
            header?: never;
            path: {
                kind: "routing" | "carriers" | "rules" | "promise" | "validation" | "returns" | "commission" | "likelihood" | "outlook";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        differences: {
                            path: string;
                            says: string;
                            before: unknown;
                            after: unknown;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "policies.version": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "routing" | "carriers" | "rules" | "promise" | "validation" | "returns" | "commission" | "likelihood" | "outlook";
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyVersion"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "policies.write_draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "routing" | "carriers" | "rules" | "promise" | "validation" | "returns" | "commission" | "likelihood" | "outlook";
                    base: number;
                    document: {
                        [key: string]: unknown;
                    };
                    note: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraft"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "policies.draft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraft"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "policies.change_draft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    base: number;
                    document: {
                        [key: string]: unknown;
                    };
                    note: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraft"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "policies.submit_draft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string | null;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraft"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "policies.approve_draft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string | null;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraft"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "policies.reject_draft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraft"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "policies.activate_draft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    at?: string | null;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraft"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "policies.withdraw_draft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string | null;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraft"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "policies.roll_back": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "routing" | "carriers" | "rules" | "promise" | "validation" | "returns" | "commission" | "likelihood" | "outlook";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    note: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyVersion"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.test_drive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "routing" | "rules" | "carriers" | "promise" | "likelihood";
                    /** @description The policy to try, or */
                    document?: {
                        [key: string]: unknown;
                    };
                    /**
                     * Format: uuid
                     * @description a draft of it
                     */
                    draft?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestDrive"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "policies.simulate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "routing" | "rules" | "carriers" | "promise" | "likelihood";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The policy to try, or */
                    document?: {
                        [key: string]: unknown;
                    };
                    /**
                     * Format: uuid
                     * @description a draft of it
                     */
                    draft?: string;
                    /**
                     * @description The latest so many
                     * @default 500
                     */
                    orders?: number;
                    /** @description Decided from then on */
                    from?: string | null;
                    /** @description Decided before */
                    to?: string | null;
                    /** @description Draw a week of so many orders a day from them; the same seed draws the same week */
                    week?: {
                        perDay: number;
                        /** @default 1 */
                        seed?: number;
                        /** @description Left out: the day after the last that was recorded */
                        begins?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description What became of the orders in both arms */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Simulation"];
                    "application/x-ndjson": components["schemas"]["SimulationTold"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feed.read": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        commits: {
                            cursor: string;
                            subject: string;
                            kind: string;
                            sequence: number;
                            at: string;
                            operation: string;
                            actor: string;
                            events: {
                                [key: string]: unknown;
                            }[];
                            hash: string;
                        }[];
                        next: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feed.stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "sessions.begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        email: string;
                        role: string;
                        places: string[] | null;
                        entities: string[] | null;
                        limit: number;
                        world: {
                            name: string;
                            demo: boolean;
                        };
                        now: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sessions.end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "people.me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        email: string;
                        role: string;
                        places: string[] | null;
                        entities: string[] | null;
                        limit: number;
                        world: {
                            name: string;
                            demo: boolean;
                        };
                        now: string;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "channels.receive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channel: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "captured" | "updated" | "unchanged" | "rejected" | "parked";
                        delivery: string;
                        order: string | null;
                        says: string | null;
                        field: string | null;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
