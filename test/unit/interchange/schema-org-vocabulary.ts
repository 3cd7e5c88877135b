/**
 * What schema.org knows: the properties of the types that the widgets write, their own and those they inherit, and the
 * words of three enumerations. Taken from the published vocabulary by way of schema-dts 2.0.0 (Apache-2.0).
 */
const list = (names: string): ReadonlySet<string> => new Set(names.split(" "));

export const PROPERTIES: Readonly<Record<string, ReadonlySet<string>>> = {
  Event: list(
    "about actor additionalType aggregateRating alternateName attendee attendees audience composer " +
      "contributor description director disambiguatingDescription doorTime duration endDate " +
      "eventAttendanceMode eventSchedule eventStatus funder funding hasParticipationOffer " +
      "hasSponsorshipOffer identifier image inLanguage isAccessibleForFree keywords location " +
      "mainEntityOfPage maximumAttendeeCapacity maximumPhysicalAttendeeCapacity " +
      "maximumVirtualAttendeeCapacity name offers organizer owner performer performers potentialAction " +
      "previousStartDate recordedIn remainingAttendeeCapacity review sameAs sponsor startDate subEvent " +
      "subEvents subjectOf superEvent translator typicalAgeRange url workFeatured workPerformed",
  ),
  Place: list(
    "additionalProperty additionalType address aggregateRating alternateName amenityFeature " +
      "branchCode containedIn containedInPlace containsPlace description disambiguatingDescription " +
      "event events faxNumber geo geoContains geoCoveredBy geoCovers geoCrosses geoDisjoint geoEquals " +
      "geoIntersects geoOverlaps geoTouches geoWithin globalLocationNumber hasCertification " +
      "hasDriveThroughService hasGS1DigitalLink hasMap identifier image isAccessibleForFree isicV4 " +
      "keywords latitude logo longitude mainEntityOfPage map maps maximumAttendeeCapacity name " +
      "openingHoursSpecification owner photo photos potentialAction publicAccess review reviews sameAs " +
      "slogan smokingAllowed specialOpeningHoursSpecification subjectOf telephone tourBookingPage url",
  ),
  PostalAddress: list(
    "additionalType addressCountry addressLocality addressRegion alternateName areaServed " +
      "availableLanguage contactOption contactType description disambiguatingDescription email " +
      "extendedAddress faxNumber hoursAvailable identifier image mainEntityOfPage name owner " +
      "postOfficeBoxNumber postalCode potentialAction productSupported sameAs serviceArea streetAddress " +
      "subjectOf telephone url",
  ),
  GeoCoordinates: list(
    "additionalType address addressCountry alternateName description disambiguatingDescription " +
      "elevation identifier image latitude longitude mainEntityOfPage name owner postalCode " +
      "potentialAction sameAs subjectOf url",
  ),
  VirtualLocation: list(
    "additionalType alternateName description disambiguatingDescription identifier image " +
      "mainEntityOfPage name owner potentialAction sameAs subjectOf url",
  ),
  Organization: list(
    "acceptedPaymentMethod actionableFeedbackPolicy additionalType address agentInteractionStatistic " +
      "aggregateRating alternateName alumni areaServed award awards brand companyRegistration " +
      "contactPoint contactPoints correctionsPolicy department description disambiguatingDescription " +
      "dissolutionDate diversityPolicy diversityStaffingReport duns email employee employees " +
      "ethicsPolicy event events faxNumber founder founders foundingDate foundingLocation funder " +
      "funding globalLocationNumber hasCertification hasCredential hasGS1DigitalLink hasMemberProgram " +
      "hasMerchantReturnPolicy hasOfferCatalog hasPOS hasProductReturnPolicy hasShippingService " +
      "identifier image interactionStatistic isicV4 iso6523Code keywords knowsAbout knowsLanguage " +
      "legalAddress legalName legalRepresentative leiCode location logo mainEntityOfPage makesOffer " +
      "member memberOf members naics name nonprofitStatus numberOfEmployees owner ownershipFundingInfo " +
      "owns parentOrganization potentialAction publishingPrinciples review reviews sameAs seeks " +
      "serviceArea skills slogan sponsor subOrganization subjectOf taxID telephone unnamedSourcesPolicy " +
      "url vatID",
  ),
  Offer: list(
    "acceptedPaymentMethod addOn additionalProperty additionalType advanceBookingRequirement " +
      "aggregateRating alternateName areaServed asin availability availabilityEnds availabilityStarts " +
      "availableAtOrFrom availableDeliveryMethod businessFunction category checkoutPageURLTemplate " +
      "deliveryLeadTime description disambiguatingDescription eligibleCustomerType eligibleDuration " +
      "eligibleQuantity eligibleRegion eligibleTransactionVolume gtin gtin12 gtin13 gtin14 gtin8 " +
      "hasAdultConsideration hasGS1DigitalLink hasMeasurement hasMerchantReturnPolicy identifier image " +
      "includesObject ineligibleRegion inventoryLevel isFamilyFriendly itemCondition itemOffered " +
      "leaseLength mainEntityOfPage mobileUrl mpn name offeredBy owner potentialAction price " +
      "priceCurrency priceSpecification priceValidUntil review reviews sameAs seller serialNumber " +
      "shippingDetails sku subjectOf url validForMemberTier validFrom validThrough warranty",
  ),
  Audience: list(
    "additionalType alternateName audienceType description disambiguatingDescription geographicArea " +
      "identifier image mainEntityOfPage name owner potentialAction sameAs subjectOf url",
  ),
};

export const WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  eventStatus: list("EventCancelled EventMovedOnline EventPostponed EventRescheduled EventScheduled"),
  eventAttendanceMode: list("MixedEventAttendanceMode OfflineEventAttendanceMode OnlineEventAttendanceMode"),
  availability: list(
    "BackOrder Discontinued InStock InStoreOnly LimitedAvailability MadeToOrder OnlineOnly OutOfStock " +
      "PreOrder PreSale Reserved SoldOut",
  ),
};
